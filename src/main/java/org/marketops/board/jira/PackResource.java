package org.marketops.board.jira;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import org.marketops.board.FrozenPack;
import org.marketops.board.Promise;
import org.marketops.jira.CurrentUser;
import org.marketops.jira.Json;
import org.marketops.jira.JsonNode;
import org.marketops.kernel.NotFound;
import org.marketops.objective.Period;

import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;

import java.util.function.UnaryOperator;

/** The quarterly pack of a project as JSON, without amounts for people who may not see money, and its promises. */
@Path("/packs")
@Produces("application/json;charset=UTF-8")
@Consumes({"application/json", "*/*"})
public final class PackResource {

    private final CurrentUser currentUser;
    private final PackDesk desk;
    private final PromiseDesk promises;

    public PackResource(CurrentUser currentUser, PackDesk desk, PromiseDesk promises) {
        this.currentUser = currentUser;
        this.desk = desk;
        this.promises = promises;
    }

    /** @param quarter such as 2027Q1; empty for the last that is over */
    @GET
    @Path("{project}")
    public String live(@PathParam("project") String key, @QueryParam("quarter") @DefaultValue("") String quarter) {
        ApplicationUser user = user();
        Project project = desk.sums(user, key);
        return Json.write(desk.live(user, project, desk.quarter(quarter), desk.issues(user, project)));
    }

    /** The bytes that were frozen; less what names issues that the reader may not see, which are counted. */
    @GET
    @Path("{project}/frozen")
    public String frozen(@PathParam("project") String key, @QueryParam("quarter") @DefaultValue("") String quarter) {
        ApplicationUser user = user();
        Period of = desk.quarter(quarter);
        Project project = desk.sums(user, key);
        String content = desk.frozen(project, of, desk.maySeeMoney(user)).map(FrozenPack::content).orElseThrow(() -> new NotFound("frozen pack"));
        JsonNode stored = Json.readStored(content);
        JsonNode shown = desk.named(user, project, desk.issues(user, project), stored);
        return shown == stored ? content : Json.write(shown);
    }

    /** Made in the pack of the quarter, for the quarter after: {@code {"text":"Stop two titles","owner":"luca","due":"2026-07-15","objective":"3"}}. */
    @POST
    @Path("{project}/promises")
    public String promise(@PathParam("project") String key, @QueryParam("quarter") @DefaultValue("") String quarter, String body) {
        ApplicationUser user = user();
        Project project = writable(user, key);
        return json(promises.make(user, project, desk.quarter(quarter), fields(body)));
    }

    /** {@code {"edition":"1","state":"KEPT","word":"14 May"}}. */
    @PUT
    @Path("{project}/promises/{quarter}/{promise}")
    public String tell(@PathParam("project") String key, @PathParam("quarter") String quarter, @PathParam("promise") String promise, String body) {
        ApplicationUser user = user();
        Project project = desk.project(user, key);
        UnaryOperator<String> sent = fields(body);
        return json(promises.tell(user, project, desk.quarter(quarter), name -> "key".equals(name) ? promise : sent.apply(name)));
    }

    /** Makes a missed one again, in the pack of the quarter for which it was made. */
    @POST
    @Path("{project}/promises/{quarter}/{promise}/again")
    public String again(@PathParam("project") String key, @PathParam("quarter") String quarter, @PathParam("promise") String promise) {
        ApplicationUser user = user();
        return json(promises.again(user, writable(user, key), desk.quarter(quarter), promise));
    }

    /** Before anything that was sent is read: who may not write learns nothing from it. */
    private Project writable(ApplicationUser user, String key) {
        Project project = desk.project(user, key);
        if (!promises.mayMake(user, project)) {
            throw new NotFound("promises of " + key);
        }
        return project;
    }

    private static UnaryOperator<String> fields(String body) {
        JsonNode sent = Json.readInput(body);
        return name -> sent.path(name).asText("").strip();
    }

    private String json(Promise promise) {
        return Json.write(Json.object().put("key", promise.key()).put("edition", promise.edition()).put("quarter", promise.quarter().key())
                .put("owner", desk.name(promise.owner())).put("state", promise.state().name()).put("objective", promise.objective().orElse(0)));
    }

    private ApplicationUser user() {
        return currentUser.user().orElseThrow(() -> new NotFound("pack"));
    }
}
