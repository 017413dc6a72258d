package org.marketops.board.jira;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.marketops.board.FreezePack;
import org.marketops.board.KeepPromises;
import org.marketops.board.Promise;
import org.marketops.board.PromiseRefused;
import org.marketops.board.PromiseRights;
import org.marketops.jira.AoTransactions;
import org.marketops.kernel.BadInput;
import org.marketops.kernel.NotFound;
import org.marketops.kernel.PersonKey;
import org.marketops.objective.Period;
import org.marketops.testing.AtOnce;
import org.marketops.testing.RealActiveObjects;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

/** Promises and versions of packs in a real database: who may write them, and what happens when two do. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PackRowsContract {

    private static final PersonKey HELEN = PersonKey.of("helen");
    private static final PersonKey LUCA = PersonKey.of("luca");
    private static final PersonKey STRANGER = PersonKey.of("stranger");
    private static final Period Q4 = Period.quarter(2026, 4);

    private RealActiveObjects database;
    private AoPromises store;
    private KeepPromises keep;
    private FreezePack freezing;
    private AoFrozenPacks packs;

    abstract RealActiveObjects start();

    @BeforeAll
    void open() {
        database = start();
        AoTransactions transactions = new AoTransactions(database.activeObjects());
        store = new AoPromises(database.activeObjects());
        keep = new KeepPromises(store, new HelenWritesLucaSees(), transactions);
        packs = new AoFrozenPacks(database.activeObjects());
        freezing = new FreezePack(packs, transactions, Clock.systemUTC());
    }

    @AfterAll
    void close() throws Exception {
        database.close();
    }

    @Test
    void aPromiseIsReadAsItWasWrittenInOneStatementWithWhatBecameOfIt() {
        Promise made = keep.make(HELEN, 1, promise("Open the page").dueOn(Optional.of(LocalDate.of(2026, 5, 14))).towards(3));
        keep.tell(LUCA, 1, Q4, made.key(), 1, Promise.State.KEPT, "14 May");
        long before = database.statements();

        List<Promise> found = store.of(1, List.of(Q4, Q4.after()));

        assertThat(database.statements() - before).isOne();
        assertThat(found).hasSize(1);
        assertThat(found.get(0)).hasToString(made.told(Promise.State.KEPT, "14 May").toString());
        assertThat(found.get(0).due()).contains(LocalDate.of(2026, 5, 14));
        assertThat(found.get(0).objective()).hasValue(3);
        assertThat(found.get(0).word()).isEqualTo("14 May");
        assertThat(found.get(0).edition()).isEqualTo(2);
    }

    @Test
    void whoMayNotWriteFindsNothingAndTheOwnerMayOnlySayWhatBecameOfIt() {
        Promise made = keep.make(HELEN, 2, promise("Stop two titles"));

        assertThatThrownBy(() -> keep.make(LUCA, 2, promise("More"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> keep.tell(LUCA, 2, Q4, made.key(), 1, Promise.State.WITHDRAWN, "")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> keep.tell(STRANGER, 2, Q4, made.key(), 1, Promise.State.KEPT, "")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> keep.tell(HELEN, 9, Q4, made.key(), 1, Promise.State.KEPT, "")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> keep.tell(HELEN, 2, Q4.after(), made.key(), 1, Promise.State.KEPT, "")).isInstanceOf(NotFound.class);
        assertThat(keep.tell(LUCA, 2, Q4, made.key(), 1, Promise.State.KEPT, "").state()).isEqualTo(Promise.State.KEPT);
    }

    @Test
    void whoReadAnOldEditionIsToldAndOfTwoAtOnceOneIs() throws Exception {
        Promise made = keep.make(HELEN, 3, promise("Boston fair"));

        List<Object> answers = AtOnce.of(2, PromiseRefused.class, () -> keep.tell(HELEN, 3, Q4, made.key(), 1, Promise.State.MISSED, "moved"));

        assertThat(answers).filteredOn(Promise.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn(PromiseRefused.class::isInstance).extracting(each -> ((PromiseRefused) each).reason())
                .containsExactly(PromiseRefused.Reason.CHANGED);
    }

    @Test
    void whatWasMissedIsPromisedAgainOnce() throws Exception {
        Promise made = keep.make(HELEN, 4, promise("Boston fair"));
        assertThatThrownBy(() -> keep.again(HELEN, 4, Q4, made.key())).isInstanceOfSatisfying(PromiseRefused.class,
                refused -> assertThat(refused.reason()).isEqualTo(PromiseRefused.Reason.NOT_MISSED));
        keep.tell(HELEN, 4, Q4, made.key(), 1, Promise.State.MISSED, "moved");
        assertThatThrownBy(() -> keep.again(LUCA, 4, Q4, made.key())).isInstanceOf(NotFound.class);

        List<Object> answers = AtOnce.of(2, PromiseRefused.class, () -> keep.again(HELEN, 4, Q4, made.key()));

        assertThat(answers).filteredOn(Promise.class::isInstance).hasSize(1);
        assertThat(store.of(4, List.of(Q4.after()))).extracting(Promise::text, Promise::owner, Promise::state)
                .containsExactly(tuple("Boston fair", LUCA, Promise.State.OPEN));
    }

    @Test
    void aQuarterHoldsFiftyPromises() {
        for (int i = 0; i < 50; i++) {
            keep.make(HELEN, 5, promise("Promise " + i));
        }

        assertThatThrownBy(() -> keep.make(HELEN, 5, promise("One more"))).isInstanceOfSatisfying(PromiseRefused.class,
                refused -> assertThat(refused.reason()).isEqualTo(PromiseRefused.Reason.TOO_MANY));
    }

    @Test
    void ofTwoWhoFreezeAtOnceOneVersionComes() throws Exception {
        List<Object> answers = AtOnce.of(2, BadInput.class, () -> freezing.freeze(HELEN, 6, "2027Q1", "{}", "{}", ""));

        assertThat(answers).filteredOn(Integer.class::isInstance).containsExactly(1);
        assertThat(answers).filteredOn(BadInput.class::isInstance).extracting(each -> ((BadInput) each).field()).containsExactly("reason");
        assertThat(packs.newest(6, "2027Q1", true)).hasValueSatisfying(pack -> assertThat(pack.version()).isOne());
        assertThat(freezing.freeze(HELEN, 6, "2027Q1", "{}", "{}", "Late leads")).isEqualTo(2);
    }

    private static Promise promise(String text) {
        return Promise.made(KeepPromises.newKey(), Q4, text, LUCA);
    }

    /** Helen may write, Luca sees; nobody sees project 9. */
    private static final class HelenWritesLucaSees implements PromiseRights {

        @Override
        public boolean mayWrite(PersonKey who) {
            return who.equals(HELEN);
        }

        @Override
        public boolean maySee(PersonKey who, long projectId) {
            return projectId != 9 && !who.equals(STRANGER);
        }
    }
}
