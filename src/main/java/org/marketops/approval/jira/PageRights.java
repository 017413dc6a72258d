package org.marketops.approval.jira;

import com.atlassian.jira.issue.Issue;
import org.marketops.approval.ApprovalRefused;
import org.marketops.approval.Approvers;
import org.marketops.approval.Ownership;
import org.marketops.approval.PlanFacts;
import org.marketops.approval.Round;
import org.marketops.kernel.PersonKey;

import java.util.Optional;
import java.util.Set;

/** Whether a button is shown. The functions behind the buttons decide again. */
public final class PageRights {

    private final PageRounds rounds;
    private final JiraPlans plans;
    private final Approvers approvers;

    public PageRights(PageRounds rounds, JiraPlans plans, Approvers approvers) {
        this.rounds = rounds;
        this.plans = plans;
        this.approvers = approvers;
    }

    boolean mayVote(Issue issue, PersonKey who) {
        Optional<Round> round = rounds.of(issue);
        if (!round.isPresent()) {
            return false;
        }
        PlanFacts plan = plans.of(issue);
        if (round.get().opening().route().wasLeftBy(plan)) {
            return false;
        }
        try {
            round.get().mayDecide(who, round.get().contentOf(plan), Ownership.seats(round.get(), plan, approvers));
            return true;
        } catch (ApprovalRefused refused) {
            return false;
        }
    }

    /** Whether there is a decision in a completed step that the person can take back (A19). */
    boolean mayWithdraw(Issue issue, PersonKey who) {
        Optional<Round> round = rounds.of(issue);
        try {
            return round.isPresent() && round.get().mayWithdraw(who, round.get().contentOf(plans.of(issue))) > 0;
        } catch (ApprovalRefused refused) {
            return false;
        }
    }

    boolean mayRecall(Issue issue, PersonKey who) {
        Optional<Round> round = rounds.of(issue);
        return round.isPresent() && round.get().state() == Round.State.WAITING
                && own(round.get(), plans.of(issue)).contains(who);
    }

    /** @param unchanged whether the content must still be what was approved (A2) */
    boolean isApproved(Issue issue, boolean unchanged) {
        Optional<Round> round = rounds.of(issue);
        return round.flatMap(Round::approvedContent).isPresent() && !round.get().opening().route().wasLeftBy(plans.of(issue)) && (!unchanged || round.get().isAsApproved(plans.of(issue)));
    }

    private static Set<PersonKey> own(Round round, PlanFacts plan) {
        return plan.ownPeople(round.opening().submitter());
    }
}
