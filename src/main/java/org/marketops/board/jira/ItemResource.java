package org.marketops.board.jira;

import org.marketops.jira.CurrentUser;
import org.marketops.jira.Json;
import org.marketops.kernel.NotFound;

import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;

/** The values behind an item of a dashboard, without amounts for people who may not see money. */
@Path("/dashboard-items")
@Produces("application/json;charset=UTF-8")
public final class ItemResource {

    private final CurrentUser currentUser;
    private final ItemDesk desk;

    public ItemResource(CurrentUser currentUser, ItemDesk desk) {
        this.currentUser = currentUser;
        this.desk = desk;
    }

    /**
     * @param period such as 2027Q1, last, this; empty for the usual one
     * @param of metric:… or objective:…, of target-attainment only
     */
    @GET
    @Path("{item}")
    public String item(@PathParam("item") String item, @QueryParam("project") @DefaultValue("") String project,
                       @QueryParam("period") @DefaultValue("") String period, @QueryParam("of") @DefaultValue("") String of) {
        return Json.write(desk.read(currentUser.user().orElseThrow(() -> new NotFound("item")), new ItemSettings(item, project, period, of)).toJson());
    }
}
