package org.marketops.webhook.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.marketops.approval.RoundId;
import org.marketops.jira.BulkRows;
import org.marketops.jira.BulkWriter;
import org.marketops.kernel.IssueId;
import org.marketops.webhook.HookCall;
import org.marketops.webhook.HookCalls;
import org.marketops.webhook.HookKind;

/** Calls as rows. A new one is written in the transaction that is running, of whichever kind it is. */
public final class AoHookCalls implements HookCalls {

    private static final int MOST_DUE = 200;
    private static final int MOST_REMOVED = 1000;
    private static final int LONGEST_ANSWER = 300;

    private static final String CALLS = "HOOK_CALL";
    private static final String[] OF_CALL = {HookCallRow.CALL_KEY, HookCallRow.HOOK_ID, HookCallRow.EVENT_KEY, HookCallRow.KIND_NAME, HookCallRow.CAUSE,
        HookCallRow.ISSUE_ID, HookCallRow.ROUND_NO, HookCallRow.SUBJECT, HookCallRow.HAPPENED_AT, HookCallRow.STATE_NAME, HookCallRow.NEXT_TRY,
        HookCallRow.TRIES, HookCallRow.BODY};

    private final ActiveObjects rows;
    private final BulkRows bulk;

    public AoHookCalls(ActiveObjects rows, BulkRows bulk) {
        this.rows = rows;
        this.bulk = bulk;
    }

    @Override
    public void add(HookCall call) {
        Object[] row = {call.hook() + ":" + call.event(), call.hook(), call.event(), call.kind().name(), call.cause(),
            call.round().map(round -> round.issue().value()).orElse(0L), call.round().map(RoundId::number).orElse(0),
            call.subject().isEmpty() ? null : call.subject(), call.at().toEpochMilli(), HookCall.State.OPEN.name(), call.next().toEpochMilli(), 0,
            call.body().orElse(null)};
        Optional<BulkWriter> writer = bulk.current();
        if (writer.isPresent()) {
            writer.get().insert(CALLS, OF_CALL).row(row);
        } else {
            rows.create(HookCallRow.class, IntStream.range(0, row.length).filter(i -> row[i] != null).mapToObj(i -> new DBParam(OF_CALL[i], row[i]))
                    .toArray(DBParam[]::new));
        }
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
        HookCall call = plain(row, at);
        return call.stored(row.getID(), text(row.getBody()), HookCall.State.valueOf(row.getStateName()), row.getTries(),
                Instant.ofEpochMilli(row.getNextTry()), text(row.getAnswer()));
    }

    private static HookCall plain(HookCallRow row, Instant at) {
        HookKind kind = HookKind.valueOf(row.getKindName());
        if (kind == HookKind.PING) {
            return HookCall.ping(row.getHookId(), row.getEventKey(), at);
        }
        return row.getIssueId() == 0 ? HookCall.news(row.getHookId(), row.getEventKey(), kind, text(row.getSubject()), at)
                : HookCall.of(row.getHookId(), row.getEventKey(), kind, row.getCause(), new RoundId(IssueId.of(row.getIssueId()), row.getRoundNo()), at);
    }

    private static String text(String stored) {
        return stored == null ? "" : stored;
    }
}
