package org.marketops.approval.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.marketops.approval.Channel;
import org.marketops.approval.Claim;
import org.marketops.approval.Decision;
import org.marketops.approval.RoundId;
import org.marketops.approval.Task;
import org.marketops.approval.Tasks;
import org.marketops.approval.content.Snapshot;
import org.marketops.jira.Json;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Tasks as rows. */
public final class AoTasks implements Tasks {

    static final String OPEN = "OPEN";
    private static final String DONE = "DONE";
    private static final String DROPPED = "DROPPED";
    private static final int MOST_PLANS = 1000;

    private final ActiveObjects rows;

    public AoTasks(ActiveObjects rows) {
        this.rows = rows;
    }

    @Override
    public void add(Task task) {
        rows.create(TaskRow.class,
                new DBParam(TaskRow.ISSUE_ID, task.round().issue().value()),
                new DBParam(TaskRow.ROUND_NO, task.round().number()),
                new DBParam(TaskRow.TASK_KEY, key(task)),
                new DBParam(TaskRow.KIND_NAME, task.kind().name()),
                new DBParam(TaskRow.PERSON_KEY, task.person().value()),
                new DBParam(TaskRow.DECISION_NAME, task.decision().map(Decision::name).orElse(null)),
                new DBParam(TaskRow.REMARK, task.comment().isEmpty() ? null : task.comment()),
                new DBParam(TaskRow.CONTENT_HASH, task.hash()),
                new DBParam(TaskRow.CONTENT, task.content().map(Snapshot::json).orElse(null)),
                new DBParam(TaskRow.EXPECTED_UPDATED, task.expectedUpdatedMillis()),
                new DBParam(TaskRow.CREATED_AT, task.created().toEpochMilli()),
                new DBParam(TaskRow.CHANNEL_NAME, task.kind() == Task.Kind.BALLOT ? task.channel().name() : null),
                new DBParam(TaskRow.STATE_NAME, OPEN));
    }

    private static String key(Task task) {
        String end = task.kind() == Task.Kind.OUTCOME ? "outcome" : UUID.randomUUID().toString();
        return task.round() + ":" + end;
    }

    @Override
    public List<Task> open(IssueId plan) {
        List<Task> tasks = new ArrayList<>();
        for (TaskRow row : rows.find(TaskRow.class, Query.select()
                .where(TaskRow.ISSUE_ID + " = ? AND " + TaskRow.STATE_NAME + " = ?", plan.value(), OPEN).order("ID ASC"))) {
            tasks.add(fromRow(row));
        }
        return tasks;
    }

    @Override
    public Optional<Task> findOpen(int id) {
        // Two nodes may both see it open. The update waits until the other one is through; what is read after it holds.
        row(id).filter(AoTasks::isOpen).ifPresent(row -> {
            row.setTries(row.getTries() + 1);
            row.save();
        });
        return row(id).filter(AoTasks::isOpen).map(AoTasks::fromRow);
    }

    private static boolean isOpen(TaskRow row) {
        return OPEN.equals(row.getStateName());
    }

    @Override
    public Optional<Claim> claim(int id) {
        return row(id).filter(row -> row.getClaimedBy() != null)
                .map(row -> new Claim(row.getClaimedBy(), Instant.ofEpochMilli(row.getClaimedAt())));
    }

    @Override
    public void claim(int id, Claim by) {
        row(id).ifPresent(row -> {
            row.setClaimedBy(by.holder());
            row.setClaimedAt(by.since().toEpochMilli());
            row.save();
        });
    }

    @Override
    public void done(int id) {
        row(id).ifPresent(row -> {
            row.setStateName(DONE);
            row.setProblem(null);
            row.save();
        });
    }

    @Override
    public void drop(int id, String why) {
        row(id).ifPresent(row -> {
            row.setStateName(DROPPED);
            row.setProblem(why);
            row.save();
        });
    }

    @Override
    public void failed(int id, String problem) {
        row(id).ifPresent(row -> {
            row.setProblem(problem);
            row.setClaimedBy(null);
            row.save();
        });
    }

    @Override
    public List<IssueId> plansWithOpen() {
        Set<IssueId> plans = new LinkedHashSet<>();
        for (TaskRow row : rows.find(TaskRow.class, Query.select().where(TaskRow.STATE_NAME + " = ?", OPEN).order("ID ASC")
                .limit(MOST_PLANS))) {
            plans.add(IssueId.of(row.getIssueId()));
        }
        return new ArrayList<>(plans);
    }

    /** Read by a query each time: a row by its id may come out of a cache that another node knows nothing of. */
    private Optional<TaskRow> row(int id) {
        TaskRow[] found = rows.find(TaskRow.class, "ID = ?", id);
        return found.length == 0 ? Optional.empty() : Optional.of(found[0]);
    }

    static Task fromRow(TaskRow row) {
        RoundId round = new RoundId(IssueId.of(row.getIssueId()), row.getRoundNo());
        Task task = Task.of(Task.Kind.valueOf(row.getKindName()), round, PersonKey.of(row.getPersonKey()), row.getContentHash(),
                row.getExpectedUpdated(), Instant.ofEpochMilli(row.getCreatedAt()));
        Task stored = task.stored(row.getID(), row.getDecisionName() == null ? null : Decision.valueOf(row.getDecisionName()),
                row.getRemark() == null ? "" : row.getRemark(), row.getProblem() == null ? "" : row.getProblem())
                .via(row.getChannelName() == null ? Channel.SCREEN : Channel.valueOf(row.getChannelName()));
        return row.getContent() == null ? stored : stored.about(Snapshot.of(Json.readTexts(row.getContent())));
    }
}
