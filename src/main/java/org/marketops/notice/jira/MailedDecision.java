package org.marketops.notice.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.sal.api.message.I18nResolver;
import java.util.Optional;
import org.marketops.approval.Channel;
import org.marketops.approval.Decision;
import org.marketops.approval.jira.VoteTransition;
import org.marketops.kernel.PersonKey;
import org.marketops.notice.DecideByMail;
import org.marketops.notice.LinkStanding;

/** Decides for somebody who pressed the button behind a link of a mail: once for each link, through the workflow. */
public final class MailedDecision {

    private final DecideByMail decideByMail;
    private final VoteTransition transition;
    private final IssueManager issues;
    private final I18nResolver texts;

    public MailedDecision(DecideByMail decideByMail, VoteTransition transition, IssueManager issues, I18nResolver texts) {
        this.decideByMail = decideByMail;
        this.transition = transition;
        this.issues = issues;
        this.texts = texts;
    }

    Answer decide(String token, ApplicationUser user, Decision decision, String comment) {
        LinkStanding standing = decideByMail.look(token, PersonKey.of(user.getKey()));
        if (standing.state() != LinkStanding.State.READY) {
            return Answer.NOTHING_TO_DO;
        }
        if (decision.needsComment() && comment.isEmpty()) {
            return new Answer(false, texts.getText("marketops.approval.refused.COMMENT_MISSING"));
        }
        if (!decideByMail.take(token)) {
            return Answer.NOTHING_TO_DO;
        }
        Issue issue = issues.getIssueObject(standing.plan().orElseThrow(IllegalStateException::new).facts().id().value());
        boolean done = false;
        try {
            Optional<String> problem = transition.perform(issue, user, decision, comment, Channel.MAIL);
            done = !problem.isPresent();
            return new Answer(done, problem.orElse(""));
        } finally {
            // A decision that was recorded in spite of a failure is found as such when the link is tried again.
            if (!done) {
                decideByMail.giveBack(token);
            }
        }
    }

    /** What came of the button. */
    static final class Answer {

        static final Answer NOTHING_TO_DO = new Answer(false, "");

        final boolean recorded;
        /** Why it was refused; empty if it was not. */
        final String problem;

        Answer(boolean recorded, String problem) {
            this.recorded = recorded;
            this.problem = problem;
        }
    }
}
