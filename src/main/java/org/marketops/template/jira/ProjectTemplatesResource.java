package org.marketops.template.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.project.Project;
import org.marketops.jira.ArrayNode;
import org.marketops.jira.Json;
import org.marketops.jira.JsonNode;
import org.marketops.jira.ObjectNode;
import org.marketops.kernel.BadInput;
import org.marketops.template.BadTemplate;
import org.marketops.template.Blueprint;
import org.marketops.template.DrawUp;
import org.marketops.template.MadePart;
import org.marketops.template.MakeLines;
import org.marketops.template.MakePlan;
import org.marketops.template.PlannedIssue;
import org.marketops.template.Run;
import org.marketops.template.TemplateProblem;
import org.marketops.template.TemplateVersion;

import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Plans from templates over REST, for those who may create issues in the project. */
@Path("projects/{key}/plan-templates")
@Produces("application/json;charset=UTF-8")
public final class ProjectTemplatesResource {

    private final PlanDoor door;
    private final OrderInput input;
    private final MakePlan makePlan;
    private final MakeLines makeLines;
    private final IssueManager issues;
    private final TemplateTexts texts;

    public ProjectTemplatesResource(PlanDoor door, OrderInput input, MakePlan makePlan, MakeLines makeLines, IssueManager issues, TemplateTexts texts) {
        this.door = door;
        this.input = input;
        this.makePlan = makePlan;
        this.makeLines = makeLines;
        this.issues = issues;
        this.texts = texts;
    }

    /** Those that are not retired. */
    @GET
    public String list(@PathParam("key") String key) {
        door.project(key);
        ArrayNode list = Json.list();
        for (TemplateVersion version : door.choices()) {
            list.addObject().put("key", version.template().key()).put("name", version.template().name())
                    .put("description", version.template().description()).put("version", version.number());
        }
        return Json.write(Json.object().set("templates", list));
    }

    /** What would be made; nothing is. @param body name, start, and regions: region, and for those who may see amounts total and currency */
    @POST
    @Path("{template}/preview")
    @Consumes({"application/json", "*/*"})
    public String preview(@PathParam("key") String key, @PathParam("template") String template, String body) {
        door.project(key);
        TemplateVersion version = door.choice(template);
        return TemplatesResource.refusing(() -> Json.write(json(DrawUp.of(version.template(), input.read(door.user(), fields(body, false))))), texts);
    }

    /** Makes it. @param body as for a preview, and runId: the same one again goes on where a run broke off, and makes nothing twice */
    @POST
    @Path("{template}/plans")
    @Consumes({"application/json", "*/*"})
    public String make(@PathParam("key") String key, @PathParam("template") String template, String body) {
        Project project = door.project(key);
        TemplateVersion version = door.choice(template);
        return TemplatesResource.refusing(() -> {
            Map<String, String> fields = fields(body, true);
            Run run = new Run(fields.get("runId"), door.me(), project.getId(), template, version.number(), input.read(door.user(), fields));
            List<MadePart> parts = makePlan.make(run);
            return Json.write(json(parts).put("missingLines", makeLines.make(run, parts)));
        }, texts);
    }

    /** The body in the form in which the page sends it. */
    private Map<String, String> fields(String body, boolean withRun) {
        JsonNode json = Json.readInput(body);
        List<TemplateProblem> problems = new ArrayList<>();
        JsonReading in = new JsonReading(json, "", problems, withRun ? Set.of("name", "start", "regions", "runId")
                : Set.of("name", "start", "regions"));
        Map<String, String> fields = new TreeMap<>();
        fields.put(OrderInput.NAME, in.text("name"));
        fields.put(OrderInput.START, in.text("start"));
        fields.put("runId", in.text("runId"));
        for (JsonReading region : in.objects("regions", Set.of("region", "total", "currency"))) {
            String name = region.text("region");
            if (!input.regions().contains(name)) {
                region.problem("region", "REGION", name, String.join(", ", input.regions()));
            }
            fields.put(OrderInput.USE + name, "true");
            if (region.has("total")) {
                if (!input.maySeeMoney(door.user())) {
                    region.problem("total", "NO_MONEY");
                }
                fields.put(OrderInput.TOTAL + name, region.decimal("total").map(BigDecimal::toPlainString).orElse(""));
            }
            fields.put(OrderInput.CURRENCY + name, region.text("currency"));
        }
        if (withRun && !Run.isId(fields.get("runId"))) {
            throw new BadInput("runId", texts.text("bad.run"));
        }
        if (!problems.isEmpty()) {
            throw new BadTemplate(problems);
        }
        return fields;
    }

    private static ObjectNode json(Blueprint blueprint) {
        ObjectNode json = Json.object();
        ArrayNode list = json.putArray("issues");
        blueprint.issues().forEach(issue -> list.add(json(issue)));
        ArrayNode lines = json.putArray("lines");
        blueprint.lines().forEach(line -> lines.addObject().put("issue", line.issue()).put("region", line.region()).put("category", line.category())
                .put("reserve", line.isReserve()).put("amount", line.total().amount().toPlainString())
                .put("currency", line.total().currency().getCurrencyCode()));
        return json;
    }

    private static ObjectNode json(PlannedIssue issue) {
        ObjectNode json = Json.object().put("ref", issue.ref()).put("kind", issue.kind().name()).put("parent", issue.parent())
                .put("summary", issue.summary()).put("start", issue.first().toString()).put("end", issue.last().toString()).put("region", issue.region());
        issue.budget().ifPresent(budget -> json.put("budget", budget.amount().toPlainString()).put("currency", budget.currency().getCurrencyCode()));
        return json;
    }

    private ObjectNode json(List<MadePart> parts) {
        ObjectNode json = Json.object().put("complete", parts.stream().allMatch(MadePart::isDone));
        ArrayNode list = json.putArray("issues");
        for (MadePart part : parts) {
            ObjectNode each = list.addObject().put("ref", part.planned().ref()).put("state", part.state().name());
            part.issue().map(id -> issues.getIssueObject(id.value())).map(Issue::getKey).ifPresent(made -> each.put("key", made));
            if (!part.why().isEmpty()) {
                each.put("why", part.why());
            }
        }
        return json;
    }
}
