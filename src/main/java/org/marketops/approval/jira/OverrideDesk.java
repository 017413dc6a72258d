package org.marketops.approval.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Optional;
import org.marketops.approval.ApprovalRefused;
import org.marketops.approval.Channel;
import org.marketops.approval.OverrideApproval;
import org.marketops.jira.AppRight;
import org.marketops.jira.AppRights;
import org.marketops.jira.CurrentUser;
import org.marketops.kernel.BadInput;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.NotFound;
import org.marketops.kernel.PersonKey;

/** What page and REST do for somebody who may override approvals. */
public final class OverrideDesk {

    private final CurrentUser currentUser;
    private final AppRights rights;
    private final JiraPlans plans;
    private final OverrideApproval overrideApproval;
    private final ApprovalWorker worker;
    private final RefusalTexts texts;

    public OverrideDesk(CurrentUser currentUser, AppRights rights, JiraPlans plans, OverrideApproval overrideApproval,
                        ApprovalWorker worker, RefusalTexts texts) {
        this.currentUser = currentUser;
        this.rights = rights;
        this.plans = plans;
        this.overrideApproval = overrideApproval;
        this.worker = worker;
        this.texts = texts;
    }

    /** @throws NotFound if there is no such issue, or the person may not see it or has not the right */
    Issue issue(String key) {
        Issue issue = currentUser.visibleIssue(key == null ? "" : key);
        if (!rights.has(currentUser.user(), AppRight.OVERRIDE)) {
            throw new NotFound(key);
        }
        return issue;
    }

    /** Why not; empty if the person may. */
    Optional<ApprovalRefused> refusal(Issue issue, PersonKey who) {
        try {
            overrideApproval.checkMayOverride(plans.of(issue), who);
            return Optional.empty();
        } catch (ApprovalRefused refused) {
            return Optional.of(refused);
        }
    }

    /** Whether the panel offers it. */
    boolean isOffered(Issue issue, Optional<ApplicationUser> user) {
        return user.isPresent() && rights.has(user, AppRight.OVERRIDE)
                && !refusal(issue, PersonKey.of(user.get().getKey())).isPresent();
    }

    /** @throws ApprovalRefused if nothing waits, the plan is the person's own, or there is no reason */
    void override(Issue issue, PersonKey who, String reason, Channel channel) {
        if (reason.length() > OverrideApproval.LONGEST_REASON) {
            throw new BadInput("reason", texts.text("override.tooLong", OverrideApproval.LONGEST_REASON));
        }
        IssueId id = IssueId.of(issue.getId());
        overrideApproval.override(id, who, reason, channel);
        worker.settle(id);
    }
}
