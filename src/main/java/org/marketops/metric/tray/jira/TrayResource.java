package org.marketops.metric.tray.jira;

import com.atlassian.jira.project.Project;
import org.marketops.jira.ArrayNode;
import org.marketops.jira.CurrentUser;
import org.marketops.jira.Json;
import org.marketops.jira.JsonNode;
import org.marketops.jira.MoneyRight;
import org.marketops.jira.ObjectNode;
import org.marketops.kernel.BadInput;
import org.marketops.kernel.NotFound;
import org.marketops.kernel.PersonKey;
import org.marketops.metric.TrayEntry;
import org.marketops.metric.jira.ImportTarget;
import org.marketops.metric.tray.KeepTray;
import org.marketops.metric.tray.TrayChoices;
import org.marketops.metric.tray.WaitingName;

import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;

import java.util.Iterator;
import java.util.Map;
import java.util.Set;

/** What a project's imports have in the tray, over REST. For those who may import into the project. */
@Path("/not-matched")
@Consumes(MediaType.APPLICATION_JSON)
@Produces("application/json;charset=UTF-8")
public final class TrayResource {

    private static final Set<String> FIELDS = Set.of("give", "ignore", "reason", "remember");

    private final CurrentUser current;
    private final ImportTarget targets;
    private final KeepTray tray;
    private final MoneyRight money;

    public TrayResource(CurrentUser current, ImportTarget targets, KeepTray tray, MoneyRight money) {
        this.current = current;
        this.targets = targets;
        this.tray = tray;
        this.money = money;
    }

    @GET
    @Path("{project}")
    public String waiting(@PathParam("project") String key) {
        Project project = targets.project(key);
        ObjectNode body = Json.object();
        ArrayNode names = body.putArray("waiting");
        boolean amounts = money.maySee(current.user());
        tray.waiting(person(), project.getId()).forEach(name -> names.add(json(name, amounts)));
        ArrayNode decided = body.putArray("decided");
        for (TrayEntry.State state : new TrayEntry.State[] {TrayEntry.State.ASSIGNED, TrayEntry.State.IGNORED}) {
            tray.decided(person(), project.getId(), state).forEach(entry -> decided.add(json(entry)));
        }
        return Json.write(body);
    }

    /** @param body give: a name and the issue key of its campaign, any number; ignore: names, with reason; remember */
    @POST
    @Path("{project}")
    public String decide(@PathParam("project") String key, String body) {
        Project project = targets.project(key);
        JsonNode input = Json.readInput(body);
        refuseUnknown(input);
        return Json.write(Json.object().put("rows", tray.decide(person(), project.getId(), choices(project, input))));
    }

    @DELETE
    @Path("{project}/{id}")
    public String takeBack(@PathParam("project") String key, @PathParam("id") String id) {
        Project project = targets.project(key);
        if (!id.matches("[1-9][0-9]{0,8}")) {
            throw new NotFound("tray entry " + id);
        }
        tray.takeBack(person(), project.getId(), Long.parseLong(id), true);
        return Json.write(Json.object().put("id", Long.parseLong(id)));
    }

    private TrayChoices choices(Project project, JsonNode input) {
        TrayChoices choices = TrayChoices.none().because(input.path("reason").asText("")).remembering(input.path("remember").asBoolean());
        for (Iterator<Map.Entry<String, JsonNode>> given = input.path("give").fields(); given.hasNext(); ) {
            Map.Entry<String, JsonNode> name = given.next();
            choices = choices.giving(name.getKey(), targets.issueOf(project, name.getValue().asText("")));
        }
        for (JsonNode name : input.path("ignore")) {
            choices = choices.ignoring(name.asText(""));
        }
        return choices;
    }

    private static void refuseUnknown(JsonNode input) {
        if (!input.isObject()) {
            throw new BadInput("body", "The request is no JSON object.");
        }
        for (Iterator<String> names = input.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!FIELDS.contains(name)) {
                throw new BadInput(name, "There is no field \"" + name + "\" here.");
            }
        }
    }

    private static ObjectNode json(WaitingName name, boolean amounts) {
        ObjectNode json = Json.object().put("name", name.name()).put("rows", name.rows()).put("firstDay", name.firstDay().toString())
                .put("lastDay", name.lastDay().toString());
        ArrayNode imports = json.putArray("imports");
        name.batches().forEach(imports::add);
        ArrayNode near = json.putArray("candidates");
        name.proposals().forEach(proposal -> near.add(proposal.campaign().key()));
        if (amounts) {
            ObjectNode spend = json.putObject("spend");
            name.spend().forEach(spend::put);
        }
        return json;
    }

    private static ObjectNode json(TrayEntry entry) {
        return Json.object().put("id", entry.id()).put("name", entry.name()).put("rows", entry.rows()).put("import", entry.origin().batchId())
                .put("state", entry.state().name()).put("issueId", entry.decision().issue().map(issue -> issue.value()).orElse(null))
                .put("reason", entry.decision().reason()).put("decidedAt", entry.decision().at().orElseThrow().toString());
    }

    private PersonKey person() {
        return current.person().orElseThrow(() -> new NotFound("person"));
    }
}
