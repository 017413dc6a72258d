package org.marketops.audit.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.marketops.audit.LedgerEntry;
import org.marketops.audit.Note;
import org.marketops.audit.Period;
import org.marketops.audit.RecordScan;
import org.marketops.audit.Verdict;
import org.marketops.audit.VerifyLedger;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;
import org.marketops.testing.RealActiveObjects;

import java.lang.reflect.Method;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** The record against somebody who can write to the database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LedgerTamperContract {

    private static long nextPlan = 700;

    private RealActiveObjects database;
    private AoLedger ledger;
    private IssueId plan;

    abstract RealActiveObjects start();

    @BeforeAll
    void open() {
        database = start();
        ledger = new AoLedger(database.activeObjects());
    }

    @AfterAll
    void close() throws Exception {
        database.close();
    }

    @Test
    void anUntouchedRecordIsIntactAndReadInOneStatement() {
        fiveEntries();
        long before = database.statements();

        Verdict verdict = verify("");

        assertThat(verdict.isIntact()).isTrue();
        assertThat(verdict.entries()).isEqualTo(5);
        assertThat(database.statements() - before).isEqualTo(1);
    }

    @Test
    void everyColumnThatSomebodyChangesIsNoticedAtItsEntry() {
        for (String change : Arrays.asList("\"DETAILS\" = '{\"comment\":\"no. 3 or not\"}'", "\"DETAILS\" = 'rubbish'",
                "\"ACTOR_KEY\" = 'mallory'", "\"ACTION_NAME\" = 'approved'", "\"HAPPENED_AT\" = \"HAPPENED_AT\" + 1",
                "\"ROUND_NO\" = 2", "\"CONTENT_HASH\" = 'x'", "\"PREVIOUS_HASH\" = 'x'", "\"ENTRY_HASH\" = 'x'",
                "\"DETAILS\" = NULL")) {
            fiveEntries();
            tamper("UPDATE \"{T}LEDGER_ENTRY\" SET " + change + " WHERE \"PLAN_AND_SEQ\" = '" + plan + ":3'");

            Verdict verdict = verify("");

            assertThat(verdict.kind()).as(change).isEqualTo(Verdict.Kind.ALTERED);
            assertThat(verdict.entry()).as(change).isEqualTo(3);
        }
    }

    @Test
    void detailsThatAreWrittenOtherwiseAreNoticedEvenIfTheyMeanTheSame() {
        for (String change : Arrays.asList("'{\"comment\": \"no. 3 \\u00e9\"}'", "'{\"comment\":\"no. 3 \\u00E9\"}'",
                "'{\"comment\":\"x\",\"comment\":\"no. 3 \\u00e9\"}'", "'null'", "'{}'", "''")) {
            fiveEntries();
            tamper("UPDATE \"{T}LEDGER_ENTRY\" SET \"DETAILS\" = " + change + " WHERE \"PLAN_AND_SEQ\" = '" + plan + ":3'");

            assertThat(verify("").toString()).as(change).isEqualTo("ALTERED at 3 of 5");
        }
    }

    @Test
    void theScanFindsThePlansOfAPeriodAndTheHeadsSinceTheLastTime() {
        AoRecordScan scan = new AoRecordScan(database.activeObjects());
        fiveEntries();
        IssueId first = plan;
        long mark = scan.headsAfter(0).mark();
        String head = fiveEntries();

        RecordScan.Heads heads = scan.headsAfter(mark);

        assertThat(heads.newest()).extracting(LedgerEntry::hash).containsExactly(head);
        assertThat(scan.headsAfter(heads.mark()).newest()).isEmpty();
        assertThat(scan.plansOf(Period.of("1970-01-01", "1970-01-01"))).contains(first, plan);
        assertThat(scan.plansOf(Period.of("1970-01-02", "1999-12-31"))).isEmpty();
    }

    @Test
    void readingAndCheckingIsMeasured() {
        plan = IssueId.of(nextPlan++);
        int entries = 1000;
        database.activeObjects().executeInTransaction(() -> {
            for (int i = 1; i <= entries; i++) {
                ledger.append(plan, Note.of(PersonKey.of("ann"), Instant.ofEpochMilli(i), "voted", 1, "hash").with("comment", "no. " + i));
            }
            return null;
        });
        long best = Long.MAX_VALUE;
        for (int run = 0; run < 4; run++) {
            long start = System.nanoTime();
            assertThat(verify("").isIntact()).isTrue();
            best = Math.min(best, System.nanoTime() - start);
        }

        System.out.println("MEASURED verify of a plan with " + entries + " entries, read included, " + getClass().getSimpleName()
                + ": " + best / 1_000_000 + " ms, " + entries * 1_000_000_000L / best + " entries/s");
    }

    @Test
    void aRemovedEntryIsMissing() {
        fiveEntries();
        tamper("DELETE FROM \"{T}LEDGER_ENTRY\" WHERE \"PLAN_AND_SEQ\" = '" + plan + ":2'");

        assertThat(verify("").toString()).isEqualTo("MISSING at 2 of 4");
    }

    @Test
    void entriesThatChangedPlacesAreOutOfOrder() {
        fiveEntries();
        tamper("UPDATE \"{T}LEDGER_ENTRY\" SET \"SEQ_NO\" = 9 - \"SEQ_NO\" WHERE \"ISSUE_ID\" = " + plan + " AND \"SEQ_NO\" IN (4, 5)");

        assertThat(verify("").toString()).isEqualTo("OUT_OF_ORDER at 4 of 5");
    }

    @Test
    void aCutTailIsSeenWithAHeadThatWasNotedElsewhere() {
        String head = fiveEntries();
        tamper("DELETE FROM \"{T}LEDGER_ENTRY\" WHERE \"PLAN_AND_SEQ\" = '" + plan + ":5'");

        assertThat(verify("").isIntact()).isTrue();
        assertThat(verify(head).kind()).isEqualTo(Verdict.Kind.HEAD_UNKNOWN);
    }

    @Test
    void twoWritersOfTheSameEntryCollide() {
        fiveEntries();

        assertThatThrownBy(() -> tamper("INSERT INTO \"{T}LEDGER_ENTRY\" (\"ISSUE_ID\", \"SEQ_NO\", \"PLAN_AND_SEQ\") VALUES ("
                + plan + ", 5, '" + plan + ":5')")).isInstanceOf(RuntimeException.class);
    }

    @Test
    void aRowHasNoSetter() {
        for (Method method : LedgerEntryRow.class.getDeclaredMethods()) {
            assertThat(method.getName()).startsWith("get");
        }
    }

    private String fiveEntries() {
        plan = IssueId.of(nextPlan++);
        LedgerEntry last = null;
        for (int i = 1; i <= 5; i++) {
            last = ledger.append(plan, Note.of(PersonKey.of("ann"), Instant.ofEpochMilli(1000L * i), "voted", 1, "hash")
                    .with("comment", "no. " + i + " \u00e9"));
        }
        List<LedgerEntry> entries = ledger.entries(plan);
        assertThat(entries).extracting(LedgerEntry::seq).containsExactly(1, 2, 3, 4, 5);
        return last.hash();
    }

    private Verdict verify(String head) {
        return new VerifyLedger(new AoLedger(database.activeObjects())).verify(plan, head);
    }

    private void tamper(String sql) {
        assertThat(database.sql(sql)).isPositive();
    }
}
