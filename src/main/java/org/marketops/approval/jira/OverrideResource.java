package org.marketops.approval.jira;

import com.atlassian.jira.issue.Issue;
import org.marketops.approval.Channel;
import org.marketops.approval.ViewApproval;
import org.marketops.jira.CurrentUser;
import org.marketops.jira.Json;
import org.marketops.jira.JsonNode;
import org.marketops.kernel.BadInput;
import org.marketops.kernel.PersonKey;

import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;

/** Approves instead of the approvers, for those who have the right to override; 404 for everybody else. */
@Path("/issues/{key}/approval/override")
@Produces("application/json;charset=UTF-8")
public final class OverrideResource {

    private final CurrentUser currentUser;
    private final OverrideDesk desk;
    private final ViewApproval viewApproval;
    private final JiraPlans plans;
    private final ApprovalJson json;
    private final VoterNames voters;

    public OverrideResource(CurrentUser currentUser, OverrideDesk desk, ViewApproval viewApproval, JiraPlans plans, ApprovalJson json,
                            VoterNames voters) {
        this.currentUser = currentUser;
        this.desk = desk;
        this.viewApproval = viewApproval;
        this.plans = plans;
        this.json = json;
        this.voters = voters;
    }

    /** @param body {@code {"reason": "..."}} */
    @POST
    @Consumes({"application/json", "*/*"})
    public String override(@PathParam("key") String key, String body) {
        Issue issue = desk.issue(key);
        PersonKey who = currentUser.person().orElseThrow(IllegalStateException::new);
        JsonNode reason = Json.readInput(body).path("reason");
        if (!reason.isTextual() || reason.asText().trim().isEmpty()) {
            throw new BadInput("reason", "\"reason\" is missing. Send a text: it goes to everybody who was asked, and into the record.");
        }
        desk.override(issue, who, reason.asText(), Channel.REST);
        return json.of(voters.of(viewApproval.view(plans.of(desk.issue(key)), currentUser.person()), currentUser.user()));
    }
}
