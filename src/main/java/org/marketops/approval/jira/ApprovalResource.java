package org.marketops.approval.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.PermissionManager;
import org.marketops.approval.ViewApproval;
import org.marketops.jira.CurrentUser;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.NotFound;

import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;

/** A plan's approval, for those who may see the issue; 404 for everybody else. */
@Path("/issues/{key}/approval")
@Produces("application/json;charset=UTF-8")
public final class ApprovalResource {

    private final CurrentUser currentUser;
    private final PermissionManager permissions;
    private final ViewApproval viewApproval;
    private final JiraPlans plans;
    private final ApprovalWorker worker;
    private final ApprovalJson json;
    private final VoterNames voters;

    public ApprovalResource(CurrentUser currentUser, PermissionManager permissions, ViewApproval viewApproval, JiraPlans plans,
                            ApprovalWorker worker, ApprovalJson json, VoterNames voters) {
        this.currentUser = currentUser;
        this.permissions = permissions;
        this.viewApproval = viewApproval;
        this.plans = plans;
        this.worker = worker;
        this.json = json;
        this.voters = voters;
    }

    @GET
    public String approval(@PathParam("key") String key) {
        Issue issue = currentUser.visibleIssue(key);
        return json.of(voters.of(viewApproval.view(plans.of(issue), currentUser.person()), currentUser.user()));
    }

    /** Tries now what the sweep tries every minute; for those who may edit the plan. */
    @POST
    @Path("/outcome/retry")
    public String retry(@PathParam("key") String key) {
        Issue issue = currentUser.visibleIssue(key);
        if (!permissions.hasPermission(ProjectPermissions.EDIT_ISSUES, issue, currentUser.user().orElse(null))) {
            throw new NotFound(key);
        }
        worker.settle(IssueId.of(issue.getId()));
        return approval(key);
    }
}
