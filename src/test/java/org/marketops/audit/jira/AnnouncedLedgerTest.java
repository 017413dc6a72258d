package org.marketops.audit.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.marketops.audit.Ledger;
import org.marketops.audit.LedgerEntry;
import org.marketops.audit.Note;
import org.marketops.jira.AoTransactions;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;
import org.marketops.testing.RealActiveObjects;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Heads go to the log after the commit, and only then. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnnouncedLedgerTest {

    private RealActiveObjects database;
    private AoTransactions transactions;
    private Ledger ledger;

    @BeforeAll
    void open() {
        database = RealActiveObjects.onH2(LedgerEntryRow.class);
        transactions = new AoTransactions(database.activeObjects());
        ledger = new AnnouncedLedger(new AoLedger(database.activeObjects()), transactions, new HeadLog());
    }

    @AfterAll
    void close() throws Exception {
        database.close();
    }

    @Test
    void aCommittedEntryIsNotedWithItsPlanNumberAndHead() {
        String log = logOf(() -> transactions.retryOnConflict(() -> append(1)));

        LedgerEntry entry = ledger.entries(IssueId.of(1)).get(0);
        assertThat(log).containsOnlyOnce("MarketOps record: plan 1 entry 1 head " + entry.hash()).doesNotContain("ann");
    }

    @Test
    void anEntryThatIsRolledBackIsNeverNoted() {
        String log = logOf(() -> assertThatThrownBy(() -> transactions.retryOnConflict(() -> {
            append(2);
            throw new IllegalStateException("after the entry");
        })).hasMessage("after the entry"));

        assertThat(log).doesNotContain("plan 2");
        assertThat(ledger.entries(IssueId.of(2))).isEmpty();
        assertThat(logOf(() -> transactions.retryOnConflict(() -> append(3)))).contains("plan 3").doesNotContain("plan 2");
    }

    @Test
    void nothingIsNotedBeforeTheCommit() {
        String[] inside = {""};
        logOf(() -> transactions.retryOnConflict(() -> inside[0] = logOf(() -> append(4))));

        assertThat(inside[0]).doesNotContain("plan 4");
    }

    private LedgerEntry append(long plan) {
        return ledger.append(IssueId.of(plan), Note.of(PersonKey.of("ann"), Instant.EPOCH, "voted", 1, "hash"));
    }

    private static String logOf(Runnable work) {
        PrintStream before = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            work.run();
        } finally {
            System.setErr(before);
        }
        return said.toString(StandardCharsets.UTF_8);
    }
}
