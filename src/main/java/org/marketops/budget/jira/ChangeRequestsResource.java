package org.marketops.budget.jira;

import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import org.marketops.budget.RequestChange;
import org.marketops.jira.Json;

/** Taking back a request for a change: docs/planning.md. */
@Path("/budget/requests")
@Produces("application/json;charset=UTF-8")
@Consumes({"application/json", "*/*"})
public final class ChangeRequestsResource {

    private final BudgetDesk desk;
    private final RequestChange requestChange;

    public ChangeRequestsResource(BudgetDesk desk, RequestChange requestChange) {
        this.desk = desk;
        this.requestChange = requestChange;
    }

    @DELETE
    @Path("{id}")
    public String withdraw(@PathParam("id") String id) {
        requestChange.withdraw(desk.writer(), BudgetInput.id(id));
        return Json.write(Json.object().put("withdrawn", true));
    }
}
