package org.marketops.webhook.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.marketops.approval.RoundId;
import org.marketops.kernel.IssueId;
import org.marketops.webhook.HookCall;
import org.marketops.webhook.HookCalls;
import org.marketops.webhook.HookKind;

/** Calls as rows. */
public final class AoHookCalls implements HookCalls {

    private static final int MOST_DUE = 200;
    private static final int MOST_REMOVED = 1000;
    private static final int LONGEST_ANSWER = 300;

    private final ActiveObjects rows;

    public AoHookCalls(ActiveObjects rows) {
        this.rows = rows;
    }

    @Override
    public void add(HookCall call) {
        rows.create(HookCallRow.class,
                new DBParam(HookCallRow.CALL_KEY, call.hook() + ":" + call.event()),
                new DBParam(HookCallRow.HOOK_ID, call.hook()),
                new DBParam(HookCallRow.EVENT_KEY, call.event()),
                new DBParam(HookCallRow.KIND_NAME, call.kind().name()),
                new DBParam(HookCallRow.CAUSE, call.cause()),
                new DBParam(HookCallRow.ISSUE_ID, call.round().map(round -> round.issue().value()).orElse(0L)),
                new DBParam(HookCallRow.ROUND_NO, call.round().map(RoundId::number).orElse(0)),
                new DBParam(HookCallRow.HAPPENED_AT, call.at().toEpochMilli()),
                new DBParam(HookCallRow.STATE_NAME, HookCall.State.OPEN.name()),
                new DBParam(HookCallRow.NEXT_TRY, call.next().toEpochMilli()));
    }

    @Override
    public Optional<HookCall> find(int id) {
        return row(id).map(AoHookCalls::fromRow);
    }

    @Override
    public List<HookCall> due(IssueId plan, Instant now) {
        return read(Query.select().where(HookCallRow.ISSUE_ID + " = ? AND " + HookCallRow.STATE_NAME + " = ? AND " + HookCallRow.NEXT_TRY
                + " <= ?", plan.value(), HookCall.State.OPEN.name(), now.toEpochMilli()).order("ID ASC").limit(MOST_DUE));
    }

    @Override
    public List<HookCall> due(Instant now) {
        return read(Query.select().where(HookCallRow.STATE_NAME + " = ? AND " + HookCallRow.NEXT_TRY + " <= ?",
                HookCall.State.OPEN.name(), now.toEpochMilli()).order("ID ASC").limit(MOST_DUE));
    }

    @Override
    public List<HookCall> latest(int most) {
        return read(Query.select().order("ID DESC").limit(most));
    }

    private List<HookCall> read(Query query) {
        List<HookCall> calls = new ArrayList<>();
        for (HookCallRow row : rows.find(HookCallRow.class, query)) {
            calls.add(fromRow(row));
        }
        return calls;
    }

    @Override
    public void write(HookCall call, String body) {
        row(call.id()).ifPresent(row -> {
            row.setBody(body);
            row.save();
        });
    }

    @Override
    public void sent(HookCall call, String answer) {
        tried(call, answer, HookCall.State.SENT, call.next());
    }

    @Override
    public void failed(HookCall call, String answer, Instant next) {
        tried(call, answer, HookCall.State.OPEN, next);
    }

    @Override
    public void dead(HookCall call, String answer) {
        tried(call, answer, HookCall.State.DEAD, call.next());
    }

    private void tried(HookCall call, String answer, HookCall.State state, Instant next) {
        row(call.id()).ifPresent(row -> {
            row.setTries(call.tries() + 1);
            row.setAnswer(answer.substring(0, Math.min(LONGEST_ANSWER, answer.length())));
            row.setStateName(state.name());
            row.setNextTry(next.toEpochMilli());
            row.save();
        });
    }

    @Override
    public boolean again(int id, Instant now) {
        Optional<HookCallRow> ended = row(id).filter(row -> !HookCall.State.OPEN.name().equals(row.getStateName()));
        ended.ifPresent(row -> {
            row.setStateName(HookCall.State.OPEN.name());
            row.setTries(0);
            row.setNextTry(now.toEpochMilli());
            row.save();
        });
        return ended.isPresent();
    }

    @Override
    public int removeEnded(Instant before) {
        HookCallRow[] old = rows.find(HookCallRow.class, Query.select().where(HookCallRow.STATE_NAME + " <> ? AND " + HookCallRow.NEXT_TRY
                + " < ?", HookCall.State.OPEN.name(), before.toEpochMilli()).order("ID ASC").limit(MOST_REMOVED));
        rows.delete(old);
        return old.length;
    }

    /** Read by a query each time: a row by its id may come out of a cache that another node knows nothing of. */
    private Optional<HookCallRow> row(int id) {
        HookCallRow[] found = rows.find(HookCallRow.class, "ID = ?", id);
        return found.length == 0 ? Optional.empty() : Optional.of(found[0]);
    }

    private static HookCall fromRow(HookCallRow row) {
        Instant at = Instant.ofEpochMilli(row.getHappenedAt());
        HookCall call = row.getIssueId() == 0 ? HookCall.ping(row.getHookId(), row.getEventKey(), at)
                : HookCall.of(row.getHookId(), row.getEventKey(), HookKind.valueOf(row.getKindName()), row.getCause(),
                        new RoundId(IssueId.of(row.getIssueId()), row.getRoundNo()), at);
        return call.stored(row.getID(), text(row.getBody()), HookCall.State.valueOf(row.getStateName()), row.getTries(),
                Instant.ofEpochMilli(row.getNextTry()), text(row.getAnswer()));
    }

    private static String text(String stored) {
        return stored == null ? "" : stored;
    }
}
