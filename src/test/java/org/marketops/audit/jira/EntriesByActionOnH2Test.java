package org.marketops.audit.jira;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marketops.audit.LedgerEntry;
import org.marketops.audit.Note;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Sha256;
import org.marketops.testing.RealActiveObjects;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class EntriesByActionOnH2Test {

    private static final IssueId SPRING = IssueId.of(1);
    private static final IssueId AUTUMN = IssueId.of(2);
    private static final Instant NOON = Instant.parse("2026-07-09T12:00:00Z");
    private static final Set<String> WANTED = Set.of("approved", "budget_changed");

    private RealActiveObjects database;
    private AoLedger ledger;
    private AoEntriesByAction entries;

    @BeforeEach
    void start() {
        database = RealActiveObjects.onH2(LedgerEntryRow.class);
        ledger = new AoLedger(database.activeObjects());
        entries = new AoEntriesByAction(database.activeObjects());
        note(SPRING, "submitted", 0);
        note(SPRING, "approved", 1);
        note(AUTUMN, "approved", 2);
        note(SPRING, "budget_changed", 3);
    }

    @AfterEach
    void close() throws Exception {
        database.close();
    }

    @Test
    void theNewestComeFirstAndOnlyOfTheActionsAskedFor() {
        assertThat(newest(List.of(), 0, 9, 10)).extracting(LedgerEntry::plan, LedgerEntry::action)
                .containsExactly(tuple(SPRING, "budget_changed"), tuple(AUTUMN, "approved"), tuple(SPRING, "approved"));
        assertThat(newest(List.of(), 0, 9, 1)).extracting(LedgerEntry::action).containsExactly("budget_changed");
    }

    @Test
    void plansAndTimesNarrowThemAndTheEndIsNotIncluded() {
        assertThat(newest(List.of(SPRING), 0, 3, 10)).extracting(LedgerEntry::action).containsExactly("approved");
        assertThat(newest(List.of(SPRING), 2, 9, 10)).extracting(LedgerEntry::action).containsExactly("budget_changed");
    }

    @Test
    void oneStatementIsEnough() {
        long before = database.statements();

        newest(List.of(SPRING, AUTUMN), 0, 9, 10);

        assertThat(database.statements() - before).isEqualTo(1);
    }

    private List<LedgerEntry> newest(List<IssueId> plans, int from, int until, int most) {
        return entries.newest(plans, WANTED, NOON.plusSeconds(from), NOON.plusSeconds(until), most);
    }

    private void note(IssueId plan, String action, int second) {
        ledger.append(plan, Note.of(PersonKey.of("ann"), NOON.plusSeconds(second), action, 1, Sha256.of("")));
    }
}
