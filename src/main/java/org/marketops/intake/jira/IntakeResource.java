package org.marketops.intake.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.project.Project;
import org.marketops.campaign.CampaignLinks;
import org.marketops.intake.AskFor;
import org.marketops.intake.DecideRequest;
import org.marketops.intake.Queue;
import org.marketops.intake.RequestHost;
import org.marketops.jira.ArrayNode;
import org.marketops.jira.Json;
import org.marketops.jira.JsonNode;
import org.marketops.jira.ObjectNode;
import org.marketops.kernel.BadInput;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.NotFound;

import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;

import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Requests over REST, with the rights of the page. */
@Path("projects/{key}/requests")
@Produces("application/json;charset=UTF-8")
public final class IntakeResource {

    private static final Set<String> WISH_AND_FORM = Stream.concat(Stream.of(IntakePages.WISH), Stream.of("form")).collect(Collectors.toSet());

    private final IntakeDoor door;
    private final IntakeBoard board;
    private final IntakeSettings settings;
    private final AskFor askFor;
    private final DecideRequest decide;
    private final IssueManager issues;
    private final CampaignLinks links;
    private final IntakeTexts texts;

    public IntakeResource(IntakeDoor door, IntakeBoard board, IntakeSettings settings, AskFor askFor, DecideRequest decide, IssueManager issues,
                          CampaignLinks links, IntakeTexts texts) {
        this.door = door;
        this.board = board;
        this.settings = settings;
        this.askFor = askFor;
        this.decide = decide;
        this.issues = issues;
        this.links = links;
        this.texts = texts;
    }

    /** Those that wait, in their order. */
    @GET
    public String queue(@PathParam("key") String key) {
        IntakeBoard.Seen seen = board.see(door.project(key));
        ArrayNode list = Json.list();
        for (Queue.Place place : seen.queue) {
            Issue issue = seen.issues.get(place.request().issue());
            ObjectNode each = list.addObject().put("key", issue.getKey()).put("summary", issue.getSummary()).put("due", place.due().toString())
                    .put("overdue", place.isOverdue());
            if (place.score().points().isPresent()) {
                each.put("score", place.score().points().getAsInt());
            }
            ArrayNode missing = each.putArray("missing");
            place.score().missing().forEach(what -> missing.add(what.name()));
        }
        return Json.write(Json.object().set("requests", list));
    }

    /** @param body what, why, audience, neededBy, value and effort from 1 to 5; form of 8 to 40 letters, digits and hyphens: the same again makes no second request */
    @POST
    @Consumes({"application/json", "*/*"})
    public String ask(@PathParam("key") String key, String body) {
        Project project = door.projectToAsk(key);
        IntakeInput input = new IntakeInput(fields(body, WISH_AND_FORM), texts);
        IssueId made = made("what", () -> askFor.ask(door.me(), project.getId(), wanted(input, input.wish()), input.form()));
        return Json.write(Json.object().put("key", issues.getIssueObject(made.value()).getKey()));
    }

    /** @param body valueWeight, effortWeight, fitWeight from 0 to 100; answerHours from 1 to 400; closing: names of transitions for declined requests, by commas */
    @PUT
    @Path("settings")
    @Consumes({"application/json", "*/*"})
    public String rule(@PathParam("key") String key, String body) {
        Project project = door.projectToRule(key);
        IntakeInput input = new IntakeInput(fields(body, Set.of("valueWeight", "effortWeight", "fitWeight", "answerHours", "closing")), texts);
        settings.keep(project.getId(), wanted(input, input.rules()));
        if (input.has("closing")) {
            settings.keepClosing(project.getId(), wanted(input, input.closing()));
        }
        return Json.write(Json.object().put("saved", true));
    }

    /** @param body value, effort and fit from 1 to 5; what is left out is not rated */
    @PUT
    @Path("{issue}/rating")
    @Consumes({"application/json", "*/*"})
    public String rate(@PathParam("key") String key, @PathParam("issue") String issue, String body) {
        IssueId request = request(key, issue);
        IntakeInput input = new IntakeInput(fields(body, Set.of("value", "effort", "fit")), texts);
        askFor.rate(door.me(), request, wanted(input, input.rating()));
        return Json.write(Json.object().put("rated", true));
    }

    /** @param body plan: the key of a campaign plan */
    @POST
    @Path("{issue}/convert")
    @Consumes({"application/json", "*/*"})
    public String convert(@PathParam("key") String key, @PathParam("issue") String issue, String body) {
        IssueId request = request(key, issue);
        String plan = fields(body, Set.of("plan")).getOrDefault("plan", "").toUpperCase(Locale.ROOT);
        if (plan.isEmpty()) {
            throw new BadInput("plan", texts.text("bad.plan"));
        }
        IssueId campaign = made("plan", () -> decide.convert(door.me(), request, IssueId.of(door.plan(plan).getId())));
        return Json.write(Json.object().put("campaign", issues.getIssueObject(campaign.value()).getKey()).put("linked", links.planOf(campaign).isPresent()));
    }

    /** @param body reason */
    @POST
    @Path("{issue}/decline")
    @Consumes({"application/json", "*/*"})
    public String decline(@PathParam("key") String key, @PathParam("issue") String issue, String body) {
        IssueId request = request(key, issue);
        IntakeInput input = new IntakeInput(fields(body, Set.of("reason")), texts);
        boolean closed = decide.decline(door.me(), request, wanted(input, input.reason()));
        return Json.write(Json.object().put("declined", true).put("closed", closed));
    }

    private IssueId request(String key, String issue) {
        Project project = door.project(key);
        Issue request = door.request(issue);
        if (!project.getId().equals(request.getProjectId())) {
            throw new NotFound("request " + issue);
        }
        return IssueId.of(request.getId());
    }

    private static <T> T wanted(IntakeInput input, Optional<T> value) {
        return value.orElseThrow(() -> {
            Map.Entry<String, String> first = input.problems().entrySet().iterator().next();
            return new BadInput(first.getKey(), first.getValue());
        });
    }

    private static IssueId made(String field, Supplier<IssueId> work) {
        try {
            return work.get();
        } catch (RequestHost.NotMade refused) {
            throw new BadInput(field, refused.getMessage());
        }
    }

    private Map<String, String> fields(String body, Set<String> known) {
        JsonNode json = Json.readInput(body);
        if (!json.isObject()) {
            throw new BadInput("body", texts.text("bad.body"));
        }
        Map<String, String> fields = new TreeMap<>();
        for (Iterator<Map.Entry<String, JsonNode>> all = json.fields(); all.hasNext(); ) {
            Map.Entry<String, JsonNode> field = all.next();
            if (!known.contains(field.getKey()) || !field.getValue().isTextual() && !field.getValue().isIntegralNumber()) {
                throw new BadInput(field.getKey(), texts.text("bad.unknown", field.getKey(), String.join(", ", new TreeSet<>(known))));
            }
            fields.put(field.getKey(), field.getValue().asText());
        }
        return fields;
    }
}
