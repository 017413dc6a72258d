package org.marketops.approval.jira;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.ErrorCollection;
import com.atlassian.jira.workflow.TransitionOptions;
import org.marketops.approval.ApprovalRefused;
import org.marketops.approval.Approvers;
import org.marketops.approval.Channel;
import org.marketops.approval.PlanFacts;
import org.marketops.approval.Round;
import org.marketops.approval.Rounds;
import org.marketops.approval.Seats;
import org.marketops.approval.content.Snapshot;
import org.marketops.jira.CurrentUser;
import org.marketops.jira.Incident;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.NotFound;
import org.marketops.kernel.PersonKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
    private final ApproveAction approveAction;
    private final Channels channels;
    private final IssueService issues;
    private final ApprovalWorker worker;
    private final RefusalTexts texts;
    private final DifferenceTexts differences;

    public BulkApproval(CurrentUser currentUser, JiraPlans plans, Rounds rounds, Approvers approvers, ApproveAction approveAction,
                        Channels channels, IssueService issues, ApprovalWorker worker, RefusalTexts texts, DifferenceTexts differences) {
        this.currentUser = currentUser;
        this.plans = plans;
        this.rounds = rounds;
        this.approvers = approvers;
        this.approveAction = approveAction;
        this.channels = channels;
        this.issues = issues;
        this.worker = worker;
        this.texts = texts;
        this.differences = differences;
    }

    /** @param readHash of the content that the person has seen @return why not; empty if the decision is on its way */
    Optional<String> approve(ApplicationUser user, String key, String readHash) {
        try {
            Issue issue = currentUser.visibleIssue(key);
            check(issue, PersonKey.of(user.getKey()), readHash);
            Optional<String> problem = transition(issue, user);
            if (!problem.isPresent()) {
                worker.settle(IssueId.of(issue.getId()));
            }
            return problem;
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
        Set<PersonKey> own = plan.ownPeople(round.opening().submitter());
        round.mayVote(who, plan.content().hash(), Seats.of(approvers.able(round.opening().policy(), plan.id()), own), own);
        Snapshot submitted = round.opening().content();
        if (!plan.content().hash().equals(readHash) || !submitted.equals(plan.content())) {
            throw new PlanChanged(texts.text("queue.bulk.changed", differences.changes(submitted.differencesTo(plan.content()))));
        }
    }

    private Optional<String> transition(Issue issue, ApplicationUser user) {
        Optional<Integer> action = approveAction.of(issue, user);
        if (!action.isPresent()) {
            return Optional.of(texts.text("queue.bulk.noAction"));
        }
        IssueService.TransitionValidationResult valid = issues.validateTransition(user, issue.getId(), action.get(),
                issues.newIssueInputParameters(), new TransitionOptions.Builder().build());
        if (!valid.isValid()) {
            return Optional.of(inWords(valid.getErrorCollection()));
        }
        IssueService.IssueResult result = channels.within(Channel.PAGE, () -> issues.transition(user, valid));
        return result.isValid() ? Optional.empty() : Optional.of(inWords(result.getErrorCollection()));
    }

    private static String inWords(ErrorCollection errors) {
        List<String> words = new ArrayList<>(errors.getErrorMessages());
        words.addAll(errors.getErrors().values());
        return String.join(" ", words);
    }

    private static final class PlanChanged extends RuntimeException {

        private static final long serialVersionUID = 1L;

        PlanChanged(String message) {
            super(message);
        }
    }
}
