package org.marketops.setup.jira;

import org.marketops.jira.AdminGate;
import org.marketops.jira.Json;
import org.marketops.jira.JsonNode;
import org.marketops.kernel.BadInput;
import org.marketops.setup.BadChoice;
import org.marketops.setup.Choices;
import org.marketops.setup.SetupReport;

import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Response;

/** Set-up for scripts: look, run. Jira administrators only; 404 for everybody else. */
@Path("setup")
@Produces("application/json;charset=UTF-8")
public final class SetupResource {

    private final AdminGate gate;
    private final SetupDesk desk;
    private final LastChoices lastChoices;
    private final Texts texts;

    public SetupResource(AdminGate gate, SetupDesk desk, LastChoices lastChoices, Texts texts) {
        this.gate = gate;
        this.desk = desk;
        this.lastChoices = lastChoices;
        this.texts = texts;
    }

    @GET
    public String look() {
        Choices choices = lastChoices.start(gate.required().getUsername()).build();
        return new ReportJson(texts).of(desk.look(choices));
    }

    /**
     * 200 when everything is there, 409 with the same report when a step failed.
     *
     * @param body choices as JSON; empty, or a field left out = as last time, or the usual ones
     */
    @POST
    @Consumes({"application/json", "*/*"})
    public Response run(String body) {
        Choices.Builder start = lastChoices.start(gate.required().getUsername());
        try {
            Choices choices = (body == null || body.trim().isEmpty() ? start : LastChoices.over(start, object(body))).build();
            SetupReport report = desk.run(choices);
            return Response.status(report.isComplete() ? 200 : 409).type("application/json;charset=UTF-8")
                    .entity(new ReportJson(texts).of(report)).build();
        } catch (BadChoice bad) {
            throw new BadInput(bad.field(), texts.get("bad." + bad.reason(), bad.value()));
        }
    }

    private JsonNode object(String body) {
        JsonNode json = Json.readInput(body);
        if (!json.isObject()) {
            throw new BadInput("body", texts.get("bad.body"));
        }
        return json;
    }
}
