package org.marketops.approval.jira;

import com.atlassian.jira.user.ApplicationUser;
import java.util.Collections;
import java.util.Optional;
import org.marketops.approval.ApprovalView;
import org.marketops.approval.PlanQueues;
import org.marketops.approval.Round;
import org.marketops.jira.AppRight;
import org.marketops.jira.AppRights;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;

/** Who may know who decided and what they said: everybody who sees the plan, unless its policy keeps that for those who read records. */
public final class VoterNames {

    private final AppRights rights;
    private final PlanQueues queues;

    public VoterNames(AppRights rights, PlanQueues queues) {
        this.rights = rights;
        this.queues = queues;
    }

    public boolean areShown(Round round, Optional<ApplicationUser> reader) {
        return !round.policy().conduct().showsNamesToAuditorsOnly() || rights.has(reader, AppRight.VIEW_AUDIT);
    }

    /** Of every round that the plan has had. */
    public boolean areShown(IssueId plan, Optional<ApplicationUser> reader) {
        return rights.has(reader, AppRight.VIEW_AUDIT) || queues.rounds(Collections.singleton(plan))
                .getOrDefault(plan, Collections.emptyList()).stream().allMatch(round -> areShown(round, reader));
    }

    /** What of the view the reader may know. */
    ApprovalView of(ApprovalView view, Optional<ApplicationUser> reader) {
        return view.round().filter(round -> !areShown(round, reader)).isPresent()
                ? view.withoutVoters(reader.map(found -> PersonKey.of(found.getKey()))) : view;
    }
}
