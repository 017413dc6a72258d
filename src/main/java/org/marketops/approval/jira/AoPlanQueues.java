package org.marketops.approval.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import net.java.ao.Query;
import org.marketops.approval.PlanQueues;
import org.marketops.approval.Round;
import org.marketops.approval.RoundEvent;
import org.marketops.approval.RoundId;
import org.marketops.approval.Task;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Queues read from the same rows as single rounds. */
public final class AoPlanQueues implements PlanQueues {

    /** Below the shortest limit of a database on arguments of one statement. */
    private static final int PLANS_A_STATEMENT = 500;

    private final ActiveObjects rows;
    private final WaitingPlans waitingPlans;

    public AoPlanQueues(ActiveObjects rows) {
        this.rows = rows;
        this.waitingPlans = new WaitingPlans(rows);
    }

    @Override
    public List<IssueId> waiting() {
        return waitingPlans.all();
    }

    @Override
    public List<IssueId> inState(Round.State state) {
        if (state == Round.State.WAITING) {
            return waiting();
        }
        Set<IssueId> plans = new LinkedHashSet<>();
        for (EventRow row : rows.find(EventRow.class, Query.select("ID, ISSUE_ID, KIND_NAME")
                .where(AoRounds.OPENINGS_AND_ENDS, AoRounds.openingsAndEnds()).order("ID ASC"))) {
            IssueId plan = IssueId.of(row.getIssueId());
            plans.remove(plan);
            if (state.name().equals(row.getKindName())) {
                plans.add(plan);
            }
        }
        return new ArrayList<>(plans);
    }

    @Override
    public Set<IssueId> everSubmitted() {
        Set<IssueId> plans = new LinkedHashSet<>();
        for (EventRow row : rows.find(EventRow.class, Query.select("ID, ISSUE_ID").where(EventRow.KIND_NAME + " = ? AND " + EventRow.ROUND_NO
                + " = ?", AoRounds.OPENED, 1))) {
            plans.add(IssueId.of(row.getIssueId()));
        }
        return plans;
    }

    @Override
    public List<IssueId> submittedBy(PersonKey person, int most) {
        return plans(person, AoRounds.OPENED, most);
    }

    @Override
    public List<IssueId> decidedBy(PersonKey person, int most) {
        return plans(person, RoundEvent.Kind.VOTE.name(), most);
    }

    private List<IssueId> plans(PersonKey person, String kind, int most) {
        Set<IssueId> plans = new LinkedHashSet<>();
        for (EventRow row : rows.find(EventRow.class, Query.select("ID, ISSUE_ID")
                .where(EventRow.PERSON_KEY + " = ? AND " + EventRow.KIND_NAME + " = ?", person.value(), kind)
                .order("ID DESC").limit(most))) {
            plans.add(IssueId.of(row.getIssueId()));
        }
        return new ArrayList<>(plans);
    }

    @Override
    public Map<IssueId, List<Round>> rounds(Collection<IssueId> plans) {
        List<IssueId> all = new ArrayList<>(plans);
        Map<IssueId, List<Round>> rounds = new LinkedHashMap<>();
        for (int from = 0; from < all.size(); from += PLANS_A_STATEMENT) {
            read(all.subList(from, Math.min(all.size(), from + PLANS_A_STATEMENT)), rounds);
        }
        return rounds;
    }

    private void read(List<IssueId> plans, Map<IssueId, List<Round>> into) {
        String places = String.join(", ", Collections.nCopies(plans.size(), "?"));
        Object[] ids = plans.stream().map(IssueId::value).toArray();
        for (EventRow row : rows.find(EventRow.class, Query.select().where(EventRow.ISSUE_ID + " IN (" + places + ")", ids)
                .order(EventRow.ISSUE_ID + " ASC, " + EventRow.ROUND_NO + " ASC, " + EventRow.SEQ_NO + " ASC"))) {
            IssueId plan = IssueId.of(row.getIssueId());
            List<Round> rounds = into.computeIfAbsent(plan, key -> new ArrayList<>());
            if (AoRounds.OPENED.equals(row.getKindName())) {
                rounds.add(Round.open(AoRounds.opening(plan, row)));
            } else {
                rounds.set(rounds.size() - 1, rounds.get(rounds.size() - 1).with(AoRounds.event(row)));
            }
        }
    }

    @Override
    public Set<RoundId> ballotsUnderWay(PersonKey person) {
        Set<RoundId> rounds = new HashSet<>();
        for (TaskRow row : rows.find(TaskRow.class, Query.select().where(TaskRow.STATE_NAME + " = ? AND " + TaskRow.KIND_NAME
                + " = ? AND " + TaskRow.PERSON_KEY + " = ?", AoTasks.OPEN, Task.Kind.BALLOT.name(), person.value()))) {
            rounds.add(new RoundId(IssueId.of(row.getIssueId()), row.getRoundNo()));
        }
        return rounds;
    }
}
