package org.marketops.budget.jira;

import com.atlassian.jira.issue.Issue;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Response;
import org.marketops.budget.CellEdit;
import org.marketops.budget.CellsRefused;
import org.marketops.budget.ChangeRequest;
import org.marketops.budget.LockByHand;
import org.marketops.budget.RequestChange;
import org.marketops.jira.Json;
import org.marketops.jira.JsonNode;
import org.marketops.jira.ObjectNode;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;

/** Requests for changes of a locked plan, and the lock itself: docs/planning.md. */
@Path("/budget/plans/{key}")
@Produces("application/json;charset=UTF-8")
@Consumes({"application/json", "*/*"})
public final class PlanLockResource {

    private static final int MOST = 200;

    private final BudgetDesk desk;
    private final RequestChange requestChange;
    private final LockByHand lockByHand;
    private final MoneyJson json;

    public PlanLockResource(BudgetDesk desk, RequestChange requestChange, LockByHand lockByHand, MoneyJson json) {
        this.desk = desk;
        this.requestChange = requestChange;
        this.lockByHand = lockByHand;
        this.json = json;
    }

    @GET
    @Path("requests")
    public String requests(@PathParam("key") String key) {
        PersonKey me = desk.reader();
        ObjectNode answer = Json.object();
        json.requests(answer.putArray("requests"), requestChange.ofPlan(me, plan(key), MOST), me);
        return Json.write(answer);
    }

    /** Answers APPLIED, or WAITING where the policy's tolerance does not cover it. @param body cells as of an edit, reason */
    @POST
    @Path("requests")
    public Response ask(@PathParam("key") String key, String body) {
        PersonKey me = desk.writer();
        IssueId plan = plan(key);
        JsonNode input = desk.input().object(body, "cells", "reason");
        List<CellEdit> edits = desk.input().planned(input);
        try {
            ChangeRequest request = requestChange.ask(me, plan, edits, desk.neededReason(input));
            ObjectNode answer = Json.object();
            json.requests(answer.putArray("requests"), List.of(request), me);
            return answer(200, Json.write(answer));
        } catch (CellsRefused refused) {
            return answer(400, json.refused(refused));
        }
    }

    /** @param body reason */
    @POST
    @Path("lock")
    public String lock(@PathParam("key") String key, String body) {
        PersonKey me = desk.locker();
        lockByHand.lock(me, plan(key), desk.neededReason(desk.input().object(body, "reason")));
        return Json.write(Json.object().put("locked", true));
    }

    /** Requests that waited are carried out. @param body reason */
    @POST
    @Path("unlock")
    public String unlock(@PathParam("key") String key, String body) {
        PersonKey me = desk.locker();
        lockByHand.unlock(me, plan(key), desk.neededReason(desk.input().object(body, "reason")));
        return Json.write(Json.object().put("locked", false));
    }

    private IssueId plan(String key) {
        Issue issue = desk.visibleIssue(key);
        return IssueId.of(issue.getId());
    }

    private static Response answer(int status, String body) {
        return Response.status(status).entity(body).type("application/json;charset=UTF-8").build();
    }
}
