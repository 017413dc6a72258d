package org.marketops.metric.file.jira;

import org.marketops.jira.CurrentUser;
import org.marketops.jira.Json;
import org.marketops.jira.ObjectNode;
import org.marketops.kernel.NotFound;
import org.marketops.kernel.PersonKey;
import org.marketops.metric.file.RunningImports;

import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;

/** How far an import is, and how to end it: for the person who started it, on the node where it runs. 404 else. */
@Path("/running-imports/{token}")
@Produces("application/json;charset=UTF-8")
public final class RunningImportsResource {

    private final CurrentUser current;
    private final RunningImports running;

    public RunningImportsResource(CurrentUser current, RunningImports running) {
        this.current = current;
        this.running = running;
    }

    @GET
    public String progress(@PathParam("token") String token) {
        RunningImports.Progress progress = running.find(person(), token).orElseThrow(() -> new NotFound("import " + token));
        return Json.write(Json.object().put("rows", progress.rows()).put("of", progress.of()));
    }

    /** Nothing of the import is saved; it ends a moment later. */
    @DELETE
    @Consumes({"application/json", "*/*"})
    public String cancel(@PathParam("token") String token) {
        if (!running.cancel(person(), token)) {
            throw new NotFound("import " + token);
        }
        ObjectNode json = Json.object();
        return Json.write(json.put("cancelled", true));
    }

    private PersonKey person() {
        return current.person().orElseThrow(() -> new NotFound("person"));
    }
}
