package org.marketops.delegation.jira;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.marketops.delegation.Delegations;
import org.marketops.delegation.DelegationsContract;
import org.marketops.testing.RealActiveObjects;

/** The rows keep what every store of delegations promises, in a real database. */
abstract class DelegationsOnRealRows extends DelegationsContract {

    private RealActiveObjects database;
    private AoDelegations store;

    abstract RealActiveObjects start();

    @BeforeAll
    void open() {
        database = start();
        store = new AoDelegations(database.activeObjects());
    }

    @AfterAll
    void close() throws Exception {
        database.close();
    }

    @Override
    protected Delegations store() {
        return store;
    }

    @Test
    void everybodysAreReadInOneStatement() {
        store.endingFrom(LocalDate.of(2026, 7, 6));
        long before = database.statements();

        store.endingFrom(LocalDate.of(2026, 7, 6));

        assertThat(database.statements() - before).isEqualTo(1);
    }
}
