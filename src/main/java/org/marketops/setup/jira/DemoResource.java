package org.marketops.setup.jira;

import org.marketops.jira.AdminGate;
import org.marketops.jira.Json;
import org.marketops.jira.ObjectNode;
import org.marketops.kernel.BadInput;
import org.marketops.setup.DemoRefused;

import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Response;

import java.time.Duration;
import java.util.Locale;

/** Demo data for scripts. Answers 200 when the run has ended, 202 while it goes on. Jira administrators only; else 404. */
@Path("setup/demo")
@Produces("application/json;charset=UTF-8")
public final class DemoResource {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final AdminGate gate;
    private final DemoDesk desk;

    public DemoResource(AdminGate gate, DemoDesk desk) {
        this.gate = gate;
        this.desk = desk;
    }

    @GET
    public Response status() {
        gate.required();
        return answer(desk.status());
    }

    @POST
    @Consumes({"application/json", "*/*"})
    public Response load(String ignored) {
        try {
            desk.load(gate.required());
        } catch (DemoRefused refused) {
            throw new BadInput("project", refused.getMessage());
        }
        return answer(desk.await(PATIENCE));
    }

    @DELETE
    public Response remove() {
        try {
            desk.remove(gate.required());
        } catch (DemoRefused refused) {
            throw new BadInput("project", refused.getMessage());
        }
        return answer(desk.await(PATIENCE));
    }

    private static Response answer(DemoStatus status) {
        ObjectNode json = Json.object()
                .put("state", status.state().name().toLowerCase(Locale.ROOT))
                .put("plans", status.plans())
                .put("campaigns", status.campaigns())
                .put("failure", status.failure());
        ObjectNode skipped = json.putObject("skipped");
        status.skipped().forEach(skipped::put);
        int code = status.isUnderWay() ? 202 : status.state() == DemoStatus.State.FAILED ? 500 : 200;
        return Response.status(code).type("application/json;charset=UTF-8").entity(Json.write(json)).build();
    }
}
