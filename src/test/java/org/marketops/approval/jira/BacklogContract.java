package org.marketops.approval.jira;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.marketops.approval.RoundId;
import org.marketops.approval.Task;
import org.marketops.approval.content.Snapshot;
import org.marketops.audit.Ledger;
import org.marketops.audit.Note;
import org.marketops.audit.jira.AoRecentRecords;
import org.marketops.audit.jira.LedgerRows;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;
import org.marketops.testing.RealActiveObjects;

import java.time.Instant;
import java.util.Collections;

import static org.assertj.core.api.Assertions.assertThat;

/** What of all plans is open, and which records were written last, on a real database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BacklogContract {

    private static final PersonKey JANA = PersonKey.of("jana");
    private static final Instant T0 = Instant.parse("2026-07-09T12:00:00Z");

    private RealActiveObjects database;

    abstract RealActiveObjects start();

    @BeforeAll
    void open() {
        database = start();
    }

    @AfterAll
    void close() throws Exception {
        database.close();
    }

    @Test
    void openTasksOfAllPlansComeOldestFirst() {
        AoTasks tasks = new AoTasks(database.activeObjects());
        AoBacklog backlog = new AoBacklog(database.activeObjects());
        tasks.add(Task.of(Task.Kind.RECALL, id(7, 1), JANA, hash(), 5, T0));
        tasks.add(Task.of(Task.Kind.OUTCOME, id(8, 1), JANA, hash(), 5, T0));
        tasks.add(Task.of(Task.Kind.CLOSING, id(9, 1), JANA, hash(), 5, T0));
        tasks.done(backlog.openTasks(10).get(0).id());
        tasks.failed(backlog.openTasks(10).get(0).id(), "blocked");

        assertThat(backlog.openTasks(10)).extracting(Task::kind).containsExactly(Task.Kind.OUTCOME, Task.Kind.CLOSING);
        assertThat(backlog.openTasks(1).get(0).problem()).isEqualTo("blocked");
    }

    @Test
    void recordsWrittenLastComeFirst() {
        Ledger ledger = LedgerRows.ledger(database.activeObjects());
        for (long plan : new long[] {21, 22, 23, 21}) {
            ledger.append(IssueId.of(plan), Note.of(JANA, T0, "voted", 1, hash()));
        }
        AoRecentRecords records = new AoRecentRecords(database.activeObjects());

        assertThat(records.lastWritten(10)).containsExactly(IssueId.of(21), IssueId.of(23), IssueId.of(22));
        assertThat(records.lastWritten(2)).containsExactly(IssueId.of(21), IssueId.of(23));
    }

    private static RoundId id(long issue, int number) {
        return new RoundId(IssueId.of(issue), number);
    }

    private static String hash() {
        return content().hash();
    }

    private static Snapshot content() {
        return Snapshot.of(Collections.singletonMap("summary", "x"));
    }
}
