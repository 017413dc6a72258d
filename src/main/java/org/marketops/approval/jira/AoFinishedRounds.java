package org.marketops.approval.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import net.java.ao.Query;
import org.marketops.approval.FinishedRound;
import org.marketops.approval.FinishedRounds;
import org.marketops.approval.Round;
import org.marketops.approval.RoundEvent;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Read from openings, votes and ends alone: what was decided about, which is most of a row, stays in the database. */
public final class AoFinishedRounds implements FinishedRounds {

    /** Below the shortest limit of a database on arguments of one statement. */
    private static final int PLANS_A_STATEMENT = 500;
    private static final List<String> DECIDED = List.of(Round.State.APPROVED.name(), Round.State.CHANGES_REQUESTED.name(), Round.State.REJECTED.name());
    private static final String COLUMNS = String.join(", ", "ID", EventRow.ISSUE_ID, EventRow.ROUND_NO, EventRow.KIND_NAME, EventRow.HAPPENED_AT,
            EventRow.STAGE_NO, EventRow.PERSON_KEY);

    private final ActiveObjects rows;

    public AoFinishedRounds(ActiveObjects rows) {
        this.rows = rows;
    }

    @Override
    public List<FinishedRound> decided(Collection<IssueId> plans, Instant from, Instant before) {
        List<IssueId> all = new ArrayList<>(plans);
        List<FinishedRound> found = new ArrayList<>();
        for (int first = 0; first < all.size(); first += PLANS_A_STATEMENT) {
            read(all.subList(first, Math.min(all.size(), first + PLANS_A_STATEMENT)), from, before, found);
        }
        return found;
    }

    private void read(List<IssueId> plans, Instant from, Instant before, List<FinishedRound> into) {
        List<Object> arguments = new ArrayList<>(List.of(AoRounds.OPENED, RoundEvent.Kind.VOTE.name(), RoundEvent.Kind.STEP_DONE.name()));
        arguments.addAll(DECIDED);
        plans.forEach(plan -> arguments.add(plan.value()));
        Map<String, FinishedRound.Turns> opened = new HashMap<>();
        for (EventRow row : rows.find(EventRow.class, Query.select(COLUMNS)
                .where(EventRow.KIND_NAME + " IN (?, ?, ?, ?, ?, ?) AND " + EventRow.ISSUE_ID + " IN (" + String.join(", ", Collections.nCopies(plans.size(), "?"))
                        + ")", arguments.toArray()).order("ID ASC"))) {
            String round = row.getIssueId() + ":" + row.getRoundNo();
            Instant at = Instant.ofEpochMilli(row.getHappenedAt());
            if (AoRounds.OPENED.equals(row.getKindName())) {
                opened.put(round, new FinishedRound.Turns(at));
            } else if (opened.containsKey(round)) {
                follow(row, opened.get(round), at, !at.isBefore(from) && at.isBefore(before), into);
            }
        }
    }

    private static void follow(EventRow row, FinishedRound.Turns turns, Instant at, boolean wanted, List<FinishedRound> into) {
        if (RoundEvent.Kind.VOTE.name().equals(row.getKindName())) {
            turns.voted(PersonKey.of(row.getPersonKey()), at);
            return;
        }
        turns.ended(row.getStageNo(), at);
        if (wanted && DECIDED.contains(row.getKindName())) {
            into.add(new FinishedRound(IssueId.of(row.getIssueId()), turns.submitted(), at, Round.State.valueOf(row.getKindName()), turns));
        }
    }
}
