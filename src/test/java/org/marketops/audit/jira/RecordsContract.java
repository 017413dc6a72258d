package org.marketops.audit.jira;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.marketops.audit.Verdict;
import org.marketops.audit.VerifyRecords;
import org.marketops.kernel.IssueId;
import org.marketops.testing.RealActiveObjects;

/** All records as one stream: none left out, none twice, whatever the pages cut. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RecordsContract {

    /** Pages end within plans, and one plan is longer than two pages. */
    private static final int PLANS = 1201;
    private static final int ENTRIES_EACH = 7;
    private static final long LONG_PLAN = ManyRecords.FIRST_PLAN + 5000;
    private static final int LONG_PLAN_ENTRIES = AoRecords.PAGE * 2 + 3;

    private RealActiveObjects database;
    private AoRecords records;

    abstract RealActiveObjects start();

    @BeforeAll
    void fill() {
        database = start();
        records = new AoRecords(database.activeObjects());
        ManyRecords.fill(database, ManyRecords.FIRST_PLAN, PLANS, ENTRIES_EACH);
        ManyRecords.fill(database, LONG_PLAN, 1, LONG_PLAN_ENTRIES);
    }

    @AfterAll
    void close() throws Exception {
        database.close();
    }

    @Test
    void everyEntryComesOnceInTheOrderOfItsPlan() {
        List<String> seen = new ArrayList<>();
        records.each(entry -> seen.add(entry.plan() + ":" + entry.seq()));

        List<String> expected = new ArrayList<>();
        for (long plan = ManyRecords.FIRST_PLAN; plan < ManyRecords.FIRST_PLAN + PLANS; plan++) {
            for (int seq = 1; seq <= ENTRIES_EACH; seq++) {
                expected.add(plan + ":" + seq);
            }
        }
        for (int seq = 1; seq <= LONG_PLAN_ENTRIES; seq++) {
            expected.add(LONG_PLAN + ":" + seq);
        }
        assertThat(seen).isEqualTo(expected);
    }

    @Test
    void onlyThePlansThatWereAskedForCome() {
        Set<IssueId> wanted = new LinkedHashSet<>();
        wanted.add(IssueId.of(LONG_PLAN));
        for (long plan = 0; plan < PLANS; plan += 2) {
            wanted.add(IssueId.of(ManyRecords.FIRST_PLAN + plan));
        }
        Set<IssueId> seen = new LinkedHashSet<>();
        int[] entries = {0};

        records.each(wanted, entry -> {
            seen.add(entry.plan());
            entries[0]++;
        });

        assertThat(seen).containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(entries[0]).isEqualTo((wanted.size() - 1) * ENTRIES_EACH + LONG_PLAN_ENTRIES);
        records.each(Set.of(), entry -> entries[0] = 0);
        assertThat(entries[0]).isPositive();
    }

    @Test
    void aLookAtAllTakesAStatementAPageAndNotOneAPlan() {
        long before = database.statements();

        VerifyRecords.Summary summary = new VerifyRecords(records).verify();

        assertThat(summary.isIntact()).isTrue();
        assertThat(summary.plans()).isEqualTo(PLANS + 1);
        assertThat(summary.entries()).isEqualTo(PLANS * ENTRIES_EACH + LONG_PLAN_ENTRIES);
        assertThat(database.statements() - before).isLessThanOrEqualTo(12);
    }

    @Test
    void aLookAtAllNamesEveryPlanThatIsBrokenAndItsFirstBadEntry() {
        long altered = ManyRecords.FIRST_PLAN + 3;
        long cut = ManyRecords.FIRST_PLAN + PLANS - 1;
        database.sql("UPDATE \"{T}LEDGER_ENTRY\" SET \"DETAILS\" = 'x' WHERE \"PLAN_AND_SEQ\" = '" + altered + ":4'");
        database.sql("UPDATE \"{T}LEDGER_ENTRY\" SET \"SEQ_NO\" = 70 WHERE \"PLAN_AND_SEQ\" = '" + cut + ":7'");
        try {
            VerifyRecords.Summary summary = new VerifyRecords(records).verify();

            assertThat(summary.brokenPlans()).isEqualTo(2);
            assertThat(summary.broken().get(IssueId.of(altered)).toString()).isEqualTo("ALTERED at 4 of 7");
            assertThat(summary.broken().get(IssueId.of(cut)).kind()).isEqualTo(Verdict.Kind.MISSING);
        } finally {
            database.sql("DELETE FROM \"{T}LEDGER_ENTRY\" WHERE \"ISSUE_ID\" IN (" + altered + ", " + cut + ")");
            ManyRecords.fill(database, altered, 1, ENTRIES_EACH);
            ManyRecords.fill(database, cut, 1, ENTRIES_EACH);
        }
    }
}
