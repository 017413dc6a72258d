package org.marketops.approval.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import org.marketops.approval.ApprovalRefused;
import org.marketops.approval.Approvers;
import org.marketops.approval.Channel;
import org.marketops.approval.Decision;
import org.marketops.approval.Ownership;
import org.marketops.approval.PlanFacts;
import org.marketops.approval.Round;
import org.marketops.approval.Rounds;
import org.marketops.approval.content.Snapshot;
import org.marketops.jira.CurrentUser;
import org.marketops.jira.Incident;
import org.marketops.kernel.NotFound;
import org.marketops.kernel.PersonKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Optional;

/**
 * Approves plans one after the other, each through the workflow as its own transition would: what one plan refuses does not
 * touch the others. A plan that is not as it was read is refused.
 */
public final class BulkApproval {

    private static final Logger LOG = LoggerFactory.getLogger(BulkApproval.class);

    private final CurrentUser currentUser;
    private final JiraPlans plans;
    private final Rounds rounds;
    private final Approvers approvers;
    private final VoteTransition transition;
    private final RefusalTexts texts;
    private final DifferenceTexts differences;

    public BulkApproval(CurrentUser currentUser, JiraPlans plans, Rounds rounds, Approvers approvers, VoteTransition transition,
                        RefusalTexts texts, DifferenceTexts differences) {
        this.currentUser = currentUser;
        this.plans = plans;
        this.rounds = rounds;
        this.approvers = approvers;
        this.transition = transition;
        this.texts = texts;
        this.differences = differences;
    }

    /** @param readHash of the content that the person has seen @return why not; empty if the decision is on its way */
    Optional<String> approve(ApplicationUser user, String key, String readHash) {
        try {
            Issue issue = currentUser.visibleIssue(key);
            check(issue, PersonKey.of(user.getKey()), readHash);
            return transition.perform(issue, user, Decision.APPROVE, "", Channel.PAGE);
        } catch (NotFound absentOrHidden) {
            return Optional.of(texts.text("queue.bulk.notFound", key));
        } catch (ApprovalRefused refused) {
            return Optional.of(texts.of(refused));
        } catch (PlanChanged changed) {
            return Optional.of(changed.getMessage());
        } catch (RuntimeException failure) {
            return Optional.of(texts.text("incident", Incident.of(failure, LOG)));
        }
    }

    private void check(Issue issue, PersonKey who, String readHash) {
        PlanFacts plan = plans.of(issue);
        Round round = rounds.latest(plan.id()).orElseThrow(() -> new ApprovalRefused(ApprovalRefused.Reason.NO_ROUND));
        Snapshot now = round.contentOf(plan);
        round.mayVote(who, now, Ownership.seats(round, plan, approvers));
        if (!round.policy().conduct().allowsBulk()) {
            throw new ApprovalRefused(ApprovalRefused.Reason.NOT_IN_BULK);
        }
        Snapshot submitted = round.opening().content();
        if (!now.hash().equals(readHash) || !submitted.equals(now)) {
            throw new PlanChanged(texts.text("queue.bulk.changed", differences.changes(submitted.differencesTo(now))));
        }
    }

    private static final class PlanChanged extends RuntimeException {

        private static final long serialVersionUID = 1L;

        PlanChanged(String message) {
            super(message);
        }
    }
}
