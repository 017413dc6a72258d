package org.marketops.approval.jira;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.ErrorCollection;
import com.atlassian.jira.workflow.TransitionOptions;
import org.marketops.approval.Channel;
import org.marketops.approval.Decision;
import org.marketops.kernel.IssueId;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides through the workflow: the person's own transition, with its conditions, validators and functions. */
public final class VoteTransition {

    private final DecisionAction actions;
    private final IssueService issues;
    private final Channels channels;
    private final ApprovalWorker worker;
    private final RefusalTexts texts;

    public VoteTransition(DecisionAction actions, IssueService issues, Channels channels, ApprovalWorker worker, RefusalTexts texts) {
        this.actions = actions;
        this.issues = issues;
        this.channels = channels;
        this.worker = worker;
        this.texts = texts;
    }

    /** @param comment may be empty @return why not; empty if the decision is recorded or on its way */
    public Optional<String> perform(Issue issue, ApplicationUser user, Decision decision, String comment, Channel channel) {
        return perform(issue, user, PanelAct.of(decision), comment, channel, Optional.empty());
    }

    /** @param read what the person had before his eyes */
    Optional<String> perform(Issue issue, ApplicationUser user, PanelAct act, String comment, Channel channel, Optional<ReadVersion> read) {
        Optional<Integer> action = actions.of(issue, user, act);
        if (!action.isPresent()) {
            return Optional.of(texts.text("queue.bulk.noAction"));
        }
        IssueInputParameters input = issues.newIssueInputParameters();
        if (!comment.isEmpty()) {
            input.setComment(comment);
        }
        IssueService.TransitionValidationResult valid = issues.validateTransition(user, issue.getId(), action.get(), input,
                new TransitionOptions.Builder().build());
        if (!valid.isValid()) {
            return Optional.of(inWords(valid.getErrorCollection()));
        }
        IssueService.IssueResult result = channels.within(channel, read, () -> issues.transition(user, valid));
        if (!result.isValid()) {
            return Optional.of(inWords(result.getErrorCollection()));
        }
        worker.settle(IssueId.of(issue.getId()));
        return Optional.empty();
    }

    private static String inWords(ErrorCollection errors) {
        List<String> words = new ArrayList<>(errors.getErrorMessages());
        words.addAll(errors.getErrors().values());
        return String.join(" ", words);
    }
}
