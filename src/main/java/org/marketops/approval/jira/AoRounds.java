package org.marketops.approval.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.marketops.approval.Decision;
import org.marketops.approval.Opening;
import org.marketops.approval.Round;
import org.marketops.approval.RoundEvent;
import org.marketops.approval.RoundId;
import org.marketops.approval.Rounds;
import org.marketops.approval.content.Snapshot;
import org.marketops.jira.Json;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Sha256;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.stream.Stream;

/** Rounds as rows, one a event. */
public final class AoRounds implements Rounds {

    static final String OPENED = "OPENED";

    /** To be used with {@link #openingsAndEnds()}. */
    static final String OPENINGS_AND_ENDS = EventRow.KIND_NAME + " IN ("
            + String.join(", ", Collections.nCopies(openingsAndEnds().length, "?")) + ")";

    private final ActiveObjects rows;
    private final WaitingPlans waitingPlans;

    public AoRounds(ActiveObjects rows) {
        this.rows = rows;
        this.waitingPlans = new WaitingPlans(rows);
    }

    static Object[] openingsAndEnds() {
        return Stream.concat(Stream.of(OPENED), Arrays.stream(RoundEvent.Kind.values()).filter(RoundEvent.Kind::isEnd)
                .map(RoundEvent.Kind::name)).toArray();
    }

    @Override
    public Optional<Round> latest(IssueId plan) {
        Round round = null;
        for (EventRow row : rows.find(EventRow.class, Query.select().where(EventRow.ISSUE_ID + " = ?", plan.value())
                .order(EventRow.ROUND_NO + " ASC, " + EventRow.SEQ_NO + " ASC"))) {
            round = OPENED.equals(row.getKindName()) ? Round.open(opening(plan, row)) : round.with(event(row));
        }
        return Optional.ofNullable(round);
    }

    @Override
    public void open(Opening opening) {
        String key = opening.id() + ":0";
        create(opening.id(), 0, key, key, OPENED, opening.submitter(), opening.at(),
                new DBParam(EventRow.CONTENT_HASH, opening.content().hash()),
                new DBParam(EventRow.CONTENT, opening.content().json()),
                new DBParam(EventRow.TERMS, Terms.json(opening)));
        waitingPlans.opened(opening.id().issue());
    }

    @Override
    public void append(RoundId round, RoundEvent event) {
        String key = round + ":" + event.seq();
        create(round, event.seq(), key, voterKey(round, event, key), event.kind().name(), event.person(), event.at(),
                new DBParam(EventRow.SEAT_KEY, event.seat().equals(event.person()) ? null : event.seat().value()),
                new DBParam(EventRow.STAGE_NO, event.step()),
                new DBParam(EventRow.DECISION_NAME, event.decision().map(Decision::name).orElse(null)),
                new DBParam(EventRow.REMARK, event.comment().isEmpty() ? null : event.comment()),
                new DBParam(EventRow.CONTENT_HASH, event.hash()),
                new DBParam(EventRow.CONTENT, event.content().map(Snapshot::json).orElse(null)),
                new DBParam(EventRow.TERMS, event.policy().map(policy -> Terms.json(policy, event.electorate())).orElse(null)));
        if (event.kind().isEnd()) {
            waitingPlans.ended(round.issue());
        }
    }

    private void create(RoundId round, int seq, String key, String voterKey, String kind, PersonKey person, Instant at,
                        DBParam... more) {
        DBParam[] params = new DBParam[8 + more.length];
        params[0] = new DBParam(EventRow.ISSUE_ID, round.issue().value());
        params[1] = new DBParam(EventRow.ROUND_NO, round.number());
        params[2] = new DBParam(EventRow.SEQ_NO, seq);
        params[3] = new DBParam(EventRow.ROUND_AND_SEQ, key);
        params[4] = new DBParam(EventRow.ROUND_STEP_VOTER, voterKey);
        params[5] = new DBParam(EventRow.KIND_NAME, kind);
        params[6] = new DBParam(EventRow.PERSON_KEY, person.value());
        params[7] = new DBParam(EventRow.HAPPENED_AT, at.toEpochMilli());
        System.arraycopy(more, 0, params, 8, more.length);
        rows.create(EventRow.class, params);
    }

    /** The voter's key is hashed because it may be as long as the column. A first decision has the key it always had. */
    private static String voterKey(RoundId round, RoundEvent event, String otherwise) {
        if (!event.kind().isVote()) {
            return otherwise;
        }
        return round + ":" + event.step() + ":" + event.hash().substring(0, 16) + ":"
                + Sha256.of(event.seat().value()).substring(0, 32) + (event.attempt() == 1 ? "" : ":" + event.attempt());
    }

    static Opening opening(IssueId plan, EventRow row) {
        Terms terms = Terms.read(row.getTerms());
        return new Opening(new RoundId(plan, row.getRoundNo()), PersonKey.of(row.getPersonKey()), at(row),
                Snapshot.of(Json.readTexts(row.getContent())), terms.policy(), terms.route(),
                terms.electorate());
    }

    static RoundEvent event(EventRow row) {
        RoundEvent event = ownSeat(row);
        return row.getSeatKey() == null ? event : event.onSeatOf(PersonKey.of(row.getSeatKey()));
    }

    private static RoundEvent ownSeat(EventRow row) {
        RoundEvent.Kind kind = kind(row.getKindName());
        PersonKey person = PersonKey.of(row.getPersonKey());
        String comment = row.getRemark() == null ? "" : row.getRemark();
        switch (kind) {
            case VOTE:
                return RoundEvent.vote(row.getSeqNo(), person, at(row), row.getStageNo(), Decision.valueOf(row.getDecisionName()),
                        comment, row.getContentHash(), attempt(row.getRoundStepVoter()));
            case CARRIED:
                return RoundEvent.carried(row.getSeqNo(), person, at(row), row.getStageNo(), row.getContentHash(),
                        attempt(row.getRoundStepVoter()));
            case APPROVED:
                return RoundEvent.approval(row.getSeqNo(), person, at(row), row.getStageNo(), content(row));
            case CONTENT_CHANGED:
                return RoundEvent.contentChanged(row.getSeqNo(), person, at(row), RoundEvent.Effect.valueOf(comment), content(row));
            case MIGRATED:
                return RoundEvent.migrated(row.getSeqNo(), person, at(row), Terms.readPolicy(row.getTerms()),
                        Terms.readElectorate(row.getTerms()), content(row));
            default:
                return RoundEvent.of(row.getSeqNo(), kind, person, at(row), row.getStageNo(), comment, row.getContentHash());
        }
    }

    private static Snapshot content(EventRow row) {
        return Snapshot.of(Json.readTexts(row.getContent()));
    }

    /** Rows of the first builds call the end of a step the end of a stage. */
    private static RoundEvent.Kind kind(String stored) {
        return "STAGE_DONE".equals(stored) ? RoundEvent.Kind.STEP_DONE : RoundEvent.Kind.valueOf(stored);
    }

    /** The end of the voter's key, after issue, round, step, content and voter. */
    private static int attempt(String voterKey) {
        String[] parts = voterKey.split(":");
        return parts.length < 6 ? 1 : Integer.parseInt(parts[5]);
    }

    private static Instant at(EventRow row) {
        return Instant.ofEpochMilli(row.getHappenedAt());
    }
}
