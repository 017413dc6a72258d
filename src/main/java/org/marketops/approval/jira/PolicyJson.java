package org.marketops.approval.jira;

import org.marketops.approval.policy.Conduct;
import org.marketops.approval.policy.Material;
import org.marketops.approval.policy.Policy;
import org.marketops.approval.policy.Scope;
import org.marketops.approval.policy.Seat;
import org.marketops.approval.policy.Stage;
import org.marketops.approval.policy.Step;
import org.marketops.approval.policy.Tolerance;
import org.marketops.approval.policy.WorkHours;
import org.marketops.jira.ArrayNode;
import org.marketops.jira.Json;
import org.marketops.jira.JsonNode;
import org.marketops.jira.ObjectNode;
import org.marketops.kernel.BadInput;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A policy as JSON, format 3. Format 2, stages of one step each, and format 1, a bare list with {@code needed}, {@code source}
 * and {@code from}, still load. An unknown field refuses the whole: what is not understood must not be left out silently.
 */
public final class PolicyJson {

    public static final int FORMAT = 3;

    private PolicyJson() {
    }

    public static ObjectNode write(Policy policy) {
        ObjectNode json = Json.object().put("format", FORMAT).put("key", policy.key()).put("name", policy.name())
                .put("active", policy.isActive());
        ObjectNode scope = json.putObject("scope");
        policy.scope().projects().forEach(scope.putArray("projects")::add);
        policy.scope().issueTypes().forEach(scope.putArray("issueTypes")::add);
        write(policy.material(), json.putObject("material"));
        write(policy.conduct(), json.putObject("conduct"));
        write(policy.hours(), json.putObject("hours"));
        ArrayNode stages = json.putArray("stages");
        for (Stage stage : policy.stages()) {
            ObjectNode one = stages.addObject().put("name", stage.name());
            stage.concerns().forEach(one.putArray("concerns")::add);
            ArrayNode steps = one.putArray("steps");
            stage.steps().forEach(step -> StepJson.write(step, steps.addObject()));
        }
        return json;
    }

    private static void write(Material material, ObjectNode json) {
        ArrayNode fields = json.putArray("fields");
        material.fields().forEach((field, tolerance) -> {
            ObjectNode one = fields.addObject().put("field", field);
            tolerance.percent().ifPresent(percent -> one.put("percent", percent.toPlainString()));
            tolerance.absolute().ifPresent(absolute -> one.put("absolute", absolute.toPlainString()));
        });
        json.put("onEdit", JsonFields.word(material.onEdit()));
    }

    private static void write(Conduct conduct, ObjectNode json) {
        json.put("selfApproval", JsonFields.word(conduct.selfApproval()));
        conduct.selfBelow().ifPresent(limit -> json.put("below", limit.toPlainString()).put("currency", conduct.selfCurrency()));
        json.put("lastEditorMayComplete", conduct.mayLastEditorComplete()).put("repeat", JsonFields.word(conduct.repeat()))
                .put("approveNeedsComment", conduct.needsCommentToApprove()).put("bulk", conduct.allowsBulk())
                .put("namesForAuditorsOnly", conduct.showsNamesToAuditorsOnly()).put("requestDays", conduct.requestDays())
                .put("holds", JsonFields.word(conduct.holds())).put("holdsDays", conduct.holdsDays());
    }

    private static void write(WorkHours hours, ObjectNode json) {
        json.put("zone", hours.zone().getId());
        ArrayNode days = json.putArray("days");
        new TreeSet<>(hours.days()).forEach(day -> days.add(JsonFields.word(day)));
        json.put("from", hours.from().toString()).put("to", hours.to().toString());
        ArrayNode holidays = json.putArray("holidays");
        new TreeSet<>(hours.holidays()).forEach(day -> holidays.add(day.toString()));
    }

    /** What we stored, in any format. */
    static Policy read(JsonNode json) {
        return json.isArray() ? new Policy(0, formatOne(json)) : readInput(json);
    }

    /** What somebody sent. @throws BadInput that names the field, if anything is wrong or not known */
    public static Policy readInput(JsonNode node) {
        if (!node.isObject()) {
            throw new BadInput("policy", "policy must be a JSON object.");
        }
        switch (node.path("format").asInt()) {
            case 2:
                return formatTwo(new JsonFields(node, "policy", "format", "stages"));
            case FORMAT:
                return formatThree(new JsonFields(node, "policy", "format", "key", "name", "active", "scope", "material", "conduct",
                        "hours", "stages"));
            default:
                throw new BadInput("format", "The format is " + node.path("format").asText("missing")
                        + "; this version reads format " + FORMAT + ", and format 2.");
        }
    }

    private static Policy formatThree(JsonFields json) {
        List<Stage> stages = new ArrayList<>();
        for (JsonNode stage : json.list("stages")) {
            stages.add(stage(stage, "stages[" + stages.size() + "]"));
        }
        Policy policy = json.checked("stages", () -> Policy.of(stages));
        Policy named = json.checked("key", () -> policy.called(json.text("key", Policy.DEFAULT_KEY), json.text("name", policy.name())));
        return named.active(json.flag("active", true))
                .in(json.has("scope") ? scope(new JsonFields(json.get("scope"), "scope", "projects", "issueTypes")) : policy.scope())
                .about(json.has("material") ? material(new JsonFields(json.get("material"), "material", "fields", "onEdit"))
                        : policy.material())
                .with(json.has("conduct") ? conduct(json.get("conduct")) : policy.conduct())
                .during(json.has("hours") ? hours(new JsonFields(json.get("hours"), "hours", "zone", "days", "from", "to", "holidays"))
                        : policy.hours());
    }

    private static Stage stage(JsonNode node, String at) {
        JsonFields json = new JsonFields(node, at, "name", "concerns", "steps");
        List<Step> steps = new ArrayList<>();
        for (JsonNode step : json.list("steps")) {
            steps.add(StepJson.read(step, at + ".steps[" + steps.size() + "]"));
        }
        return json.checked(() -> new Stage(json.text("name"), new HashSet<>(json.texts("concerns")), steps));
    }

    private static Scope scope(JsonFields json) {
        Set<Long> projects = new HashSet<>();
        if (json.has("projects")) {
            for (JsonNode project : json.list("projects")) {
                if (!project.isIntegralNumber()) {
                    throw new BadPolicyField("scope.projects", "scope.projects must be a list of project ids.", "projects", project.asText(""));
                }
                projects.add(project.asLong());
            }
        }
        return Scope.of(projects, new HashSet<>(json.texts("issueTypes")));
    }

    private static Material material(JsonFields json) {
        Map<String, Tolerance> fields = new LinkedHashMap<>();
        for (JsonNode node : json.list("fields")) {
            JsonFields field = new JsonFields(node, "material.fields[" + fields.size() + "]", "field", "percent", "absolute");
            fields.put(field.text("field"), field.checked(() -> Tolerance.of(field.optionalAmount("percent"),
                    field.optionalAmount("absolute"))));
        }
        return json.checked("fields", () -> Material.of(fields,
                json.choice("onEdit", Material.OnEdit.values(), Material.OnEdit.RESET_ALL)));
    }

    private static Conduct conduct(JsonNode node) {
        JsonFields json = new JsonFields(node, "conduct", "selfApproval", "below", "currency", "lastEditorMayComplete", "repeat",
                "approveNeedsComment", "bulk", "namesForAuditorsOnly", "requestDays", "holds", "holdsDays");
        Conduct conduct = Conduct.standard()
                .lastEditorMayComplete(json.flag("lastEditorMayComplete", false))
                .repeat(json.choice("repeat", Conduct.Repeat.values(), Conduct.Repeat.ASK_AGAIN))
                .approveNeedsComment(json.flag("approveNeedsComment", false))
                .bulk(json.flag("bulk", true))
                .namesForAuditorsOnly(json.flag("namesForAuditorsOnly", false));
        Conduct ending = json.checked("requestDays", () -> conduct.requestExpiresAfter(json.number("requestDays", 0)));
        Conduct holding = json.checked("holdsDays", () -> ending.approvalHolds(
                json.choice("holds", Conduct.Holds.values(), Conduct.Holds.FOR_EVER), json.number("holdsDays", 0)));
        switch (json.choice("selfApproval", Conduct.SelfApproval.values(), Conduct.SelfApproval.NEVER)) {
            case ALLOW:
                return holding.allowingOwnPlans();
            case BELOW:
                return json.checked("below", () -> holding.allowingOwnPlansBelow(json.amount("below"), json.text("currency", "")));
            default:
                return holding;
        }
    }

    private static WorkHours hours(JsonFields json) {
        ZoneId zone = json.checked("zone", () -> ZoneId.of(json.text("zone")), "must be a time zone such as Europe/Berlin", "zone");
        WorkHours standard = WorkHours.standard(zone);
        Set<DayOfWeek> days = !json.has("days") ? standard.days() : json.checked("days", () -> json.texts("days").stream()
                .map(day -> DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT))).collect(Collectors.toSet()), "must be days of the week", "weekdays");
        LocalTime from = json.checked("from", () -> LocalTime.parse(json.text("from", standard.from().toString())),
                "must be a time such as 09:00", "clock");
        LocalTime to = json.checked("to", () -> LocalTime.parse(json.text("to", standard.to().toString())), "must be a time such as 17:00", "clock");
        Set<LocalDate> holidays = json.checked("holidays", () -> json.texts("holidays").stream().map(LocalDate::parse)
                .collect(Collectors.toSet()), "must be days such as 2026-12-25", "holidays");
        return json.checked(() -> new WorkHours(zone, days, from, to, holidays));
    }

    private static Policy formatTwo(JsonFields json) {
        List<Step> steps = new ArrayList<>();
        for (JsonNode step : json.list("stages")) {
            steps.add(StepJson.read(step, "stages[" + steps.size() + "]"));
        }
        return json.checked("stages", () -> new Policy(0, steps));
    }

    private static List<Step> formatOne(JsonNode json) {
        List<Step> steps = new ArrayList<>();
        for (JsonNode node : json) {
            JsonFields step = new JsonFields(node, "stages[" + steps.size() + "]", "name", "needed", "source", "from");
            steps.add(step.checked(() -> new Step(node.path("name").asText(), node.path("needed").asInt(),
                    Seat.Source.valueOf(node.path("source").asText("GROUP")), node.path("from").asText())));
        }
        return steps;
    }
}
