package org.marketops.board.jira;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import org.marketops.board.FrozenPack;
import org.marketops.jira.CurrentUser;
import org.marketops.jira.Json;
import org.marketops.kernel.NotFound;
import org.marketops.objective.Period;

import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;

/** The quarterly pack of a project as JSON, without amounts for people who may not see money. */
@Path("/packs")
@Produces("application/json;charset=UTF-8")
public final class PackResource {

    private final CurrentUser currentUser;
    private final PackDesk desk;

    public PackResource(CurrentUser currentUser, PackDesk desk) {
        this.currentUser = currentUser;
        this.desk = desk;
    }

    /** @param quarter such as 2027Q1; empty for the last that is over */
    @GET
    @Path("{project}")
    public String live(@PathParam("project") String key, @QueryParam("quarter") @DefaultValue("") String quarter) {
        ApplicationUser user = user();
        Project project = desk.project(user, key);
        return Json.write(desk.live(project, desk.quarter(quarter), desk.issues(user, project), desk.maySeeMoney(user)));
    }

    /** The bytes that were frozen. */
    @GET
    @Path("{project}/frozen")
    public String frozen(@PathParam("project") String key, @QueryParam("quarter") @DefaultValue("") String quarter) {
        ApplicationUser user = user();
        Period of = desk.quarter(quarter);
        return desk.frozen(desk.project(user, key), of, desk.maySeeMoney(user)).map(FrozenPack::content)
                .orElseThrow(() -> new NotFound("frozen pack"));
    }

    private ApplicationUser user() {
        return currentUser.user().orElseThrow(() -> new NotFound("pack"));
    }
}
