package org.marketops.budget.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.project.Project;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Response;
import org.marketops.budget.AmountRefused;
import org.marketops.budget.BudgetLine;
import org.marketops.budget.CellEdit;
import org.marketops.budget.CellsRefused;
import org.marketops.budget.ChangeRequest;
import org.marketops.budget.KeepLines;
import org.marketops.budget.LockByHand;
import org.marketops.budget.RequestChange;
import org.marketops.budget.Transfer;
import org.marketops.budget.TransferMoney;
import org.marketops.budget.Transfers;
import org.marketops.jira.ArrayNode;
import org.marketops.jira.Json;
import org.marketops.jira.JsonNode;
import org.marketops.jira.ObjectNode;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.NotFound;
import org.marketops.kernel.PersonKey;

/** Transfers, requests for changes of locked plans, and locks: docs/planning.md. */
@Path("/budget")
@Produces("application/json;charset=UTF-8")
@Consumes({"application/json", "*/*"})
public final class PlanMoneyResource {

    private static final int MOST = 200;

    private final BudgetDesk desk;
    private final KeepLines keepLines;
    private final TransferMoney transferMoney;
    private final Transfers transfers;
    private final RequestChange requestChange;
    private final LockByHand lockByHand;
    private final MoneyJson json;

    public PlanMoneyResource(BudgetDesk desk, KeepLines keepLines, TransferMoney transferMoney, Transfers transfers,
                             RequestChange requestChange, LockByHand lockByHand, MoneyJson json) {
        this.desk = desk;
        this.keepLines = keepLines;
        this.transferMoney = transferMoney;
        this.transfers = transfers;
        this.requestChange = requestChange;
        this.lockByHand = lockByHand;
        this.json = json;
    }

    /** Between lines of which the person sees both; latest first, at most 200. */
    @GET
    @Path("transfers")
    public String transfers(@QueryParam("project") String project, @QueryParam("year") String year) {
        PersonKey me = desk.reader();
        Project visible = desk.project(project);
        ObjectNode answer = Json.object();
        ArrayNode all = answer.putArray("transfers");
        Map<Integer, BudgetLine> seen = new HashMap<>();
        for (Transfer transfer : transfers.ofYear(visible.getId(), desk.input().year(year == null ? "" : year), MOST)) {
            try {
                json.transfer(all, transfer, seen.computeIfAbsent(transfer.source(), id -> keepLines.visible(me, id)),
                        seen.computeIfAbsent(transfer.destination(), id -> keepLines.visible(me, id)));
            } catch (NotFound hidden) {
                continue;
            }
        }
        return Json.write(answer);
    }

    /** @param body from, to, reason, and amounts by month in the currency of the line that gives */
    @POST
    @Path("transfers")
    public String transfer(String body) {
        PersonKey me = desk.writer();
        JsonNode input = desk.input().object(body, "from", "to", "amounts", "reason");
        Map<Integer, String> amounts = desk.input().amounts(input);
        int from = desk.input().whole(input, "from");
        int to = desk.input().whole(input, "to");
        List<Transfer> done;
        try {
            done = transferMoney.transfer(me, from, to, amounts, desk.neededReason(input));
        } catch (AmountRefused refused) {
            throw desk.input().badAmount(amounts, refused);
        }
        ObjectNode answer = Json.object();
        ArrayNode all = answer.putArray("transfers");
        done.forEach(transfer -> json.transfer(all, transfer, keepLines.visible(me, from), keepLines.visible(me, to)));
        return Json.write(answer);
    }

    @GET
    @Path("plans/{key}/requests")
    public String requests(@PathParam("key") String key) {
        PersonKey me = desk.reader();
        ObjectNode answer = Json.object();
        json.requests(answer.putArray("requests"), requestChange.ofPlan(me, plan(key), MOST), me);
        return Json.write(answer);
    }

    /** Answers APPLIED, or WAITING where the policy's tolerance does not cover it. @param body cells as of an edit, reason */
    @POST
    @Path("plans/{key}/requests")
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

    @DELETE
    @Path("requests/{id}")
    public String withdraw(@PathParam("id") String id) {
        requestChange.withdraw(desk.writer(), BudgetInput.id(id));
        return Json.write(Json.object().put("withdrawn", true));
    }

    /** @param body reason */
    @POST
    @Path("plans/{key}/lock")
    public String lock(@PathParam("key") String key, String body) {
        PersonKey me = desk.locker();
        lockByHand.lock(me, plan(key), desk.neededReason(desk.input().object(body, "reason")));
        return Json.write(Json.object().put("locked", true));
    }

    /** Requests that waited are carried out. @param body reason */
    @POST
    @Path("plans/{key}/unlock")
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
