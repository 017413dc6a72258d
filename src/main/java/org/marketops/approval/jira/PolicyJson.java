package org.marketops.approval.jira;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.marketops.approval.policy.ApproveRule;
import org.marketops.approval.policy.RejectRule;
import org.marketops.approval.policy.Seat;
import org.marketops.approval.policy.Step;
import org.marketops.jira.Json;
import org.marketops.kernel.BadInput;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * The steps of a policy as JSON, format 2. Format 1, a bare list with {@code needed}, {@code source} and {@code from}, was
 * written before and still loads. An unknown field refuses the whole: what is not understood must not be left out silently.
 */
final class PolicyJson {

    static final int FORMAT = 2;

    private PolicyJson() {
    }

    static ObjectNode write(List<Step> steps) {
        ObjectNode json = Json.object().put("format", FORMAT);
        ArrayNode list = json.putArray("stages");
        steps.forEach(step -> write(step, list.addObject()));
        return json;
    }

    private static void write(Step step, ObjectNode json) {
        json.put("name", step.name());
        ObjectNode approve = json.putObject("approve").put("rule", word(step.approveRule().kind()));
        if (step.approveRule().kind() == ApproveRule.Kind.COUNT || step.approveRule().kind() == ApproveRule.Kind.PERCENT) {
            approve.put("number", step.approveRule().number());
        }
        ObjectNode reject = json.putObject("reject").put("rule", word(step.rejectRule().kind()));
        if (step.rejectRule().kind() == RejectRule.Kind.COUNT) {
            reject.put("number", step.rejectRule().number());
        }
        ArrayNode seats = json.putArray("seats");
        for (Seat seat : step.seats()) {
            seats.addObject().put("source", word(seat.source())).put("name", seat.name()).put("required", seat.isRequired())
                    .put("veto", seat.hasVeto());
        }
    }

    /** What we stored, in either format. */
    static List<Step> read(JsonNode json) {
        return json.isArray() ? formatOne(json) : readInput(json);
    }

    /** What somebody sent. @throws BadInput that names the field, if anything is wrong or not known */
    static List<Step> readInput(JsonNode json) {
        known(json, "policy", "format", "stages");
        if (json.path("format").asInt() != FORMAT) {
            throw new BadInput("format", "The format is " + json.path("format").asText("missing") + "; this version reads format "
                    + FORMAT + ".");
        }
        List<Step> steps = new ArrayList<>();
        for (JsonNode step : list(json, "stages", "stages")) {
            steps.add(step(step, "stages[" + steps.size() + "]"));
        }
        return steps;
    }

    private static List<Step> formatOne(JsonNode json) {
        List<Step> steps = new ArrayList<>();
        for (JsonNode step : json) {
            String at = "stages[" + steps.size() + "]";
            known(step, at, "name", "needed", "source", "from");
            steps.add(checked(at, () -> new Step(step.path("name").asText(), step.path("needed").asInt(),
                    Seat.Source.valueOf(step.path("source").asText("GROUP")), step.path("from").asText())));
        }
        return steps;
    }

    private static Step step(JsonNode json, String at) {
        known(json, at, "name", "approve", "reject", "seats");
        ApproveRule approve = approve(json.path("approve"), at + ".approve");
        RejectRule reject = json.has("reject") ? reject(json.get("reject"), at + ".reject") : RejectRule.first();
        List<Seat> seats = new ArrayList<>();
        for (JsonNode seat : list(json, "seats", at + ".seats")) {
            seats.add(seat(seat, at + ".seats[" + seats.size() + "]"));
        }
        String name = text(json, "name", at + ".name");
        return checked(at, () -> new Step(name, approve, reject, seats));
    }

    private static ApproveRule approve(JsonNode json, String at) {
        ApproveRule.Kind kind = choice(json, "rule", at + ".rule", ApproveRule.Kind.values());
        boolean counts = kind == ApproveRule.Kind.COUNT || kind == ApproveRule.Kind.PERCENT;
        known(json, at, counts ? new String[] {"rule", "number"} : new String[] {"rule"});
        if (!counts) {
            return kind == ApproveRule.Kind.ALL ? ApproveRule.all() : ApproveRule.any();
        }
        int number = number(json, at + ".number");
        return checked(at + ".number", () -> kind == ApproveRule.Kind.COUNT ? ApproveRule.count(number)
                : ApproveRule.percent(number));
    }

    private static RejectRule reject(JsonNode json, String at) {
        RejectRule.Kind kind = choice(json, "rule", at + ".rule", RejectRule.Kind.values());
        known(json, at, kind == RejectRule.Kind.COUNT ? new String[] {"rule", "number"} : new String[] {"rule"});
        if (kind != RejectRule.Kind.COUNT) {
            return kind == RejectRule.Kind.FIRST ? RejectRule.first() : RejectRule.outOfReach();
        }
        int number = number(json, at + ".number");
        return checked(at + ".number", () -> RejectRule.count(number));
    }

    private static Seat seat(JsonNode json, String at) {
        known(json, at, "source", "name", "required", "veto");
        Seat.Source source = choice(json, "source", at + ".source", Seat.Source.values());
        String name = source == Seat.Source.LEAD ? "" : text(json, "name", at + ".name");
        return checked(at + ".name", () -> Seat.of(source, name)).required(flag(json, "required", at)).veto(flag(json, "veto", at));
    }

    private static <T> T checked(String at, Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException wrong) {
            throw new BadInput(at, at + ": " + wrong.getMessage() + ".");
        }
    }

    private static void known(JsonNode json, String at, String... names) {
        if (!json.isObject()) {
            throw new BadInput(at, at + " must be a JSON object.");
        }
        for (Iterator<String> given = json.fieldNames(); given.hasNext();) {
            String name = given.next();
            if (!Arrays.asList(names).contains(name)) {
                throw new BadInput(at + "." + name, "The field " + name + " is not known in " + at + "; known are "
                        + String.join(", ", names) + ". Nothing was saved.");
            }
        }
    }

    private static JsonNode list(JsonNode json, String name, String at) {
        if (!json.path(name).isArray()) {
            throw new BadInput(at, at + " must be a list.");
        }
        return json.get(name);
    }

    private static String text(JsonNode json, String name, String at) {
        if (!json.path(name).isTextual()) {
            throw new BadInput(at, at + " must be a text.");
        }
        return json.get(name).asText();
    }

    private static int number(JsonNode json, String at) {
        if (!json.path("number").isInt()) {
            throw new BadInput(at, at + " must be a whole number.");
        }
        return json.get("number").asInt();
    }

    private static boolean flag(JsonNode json, String name, String at) {
        if (json.has(name) && !json.get(name).isBoolean()) {
            throw new BadInput(at + "." + name, at + "." + name + " must be true or false.");
        }
        return json.path(name).asBoolean();
    }

    private static <T extends Enum<T>> T choice(JsonNode json, String name, String at, T[] choices) {
        for (T choice : choices) {
            if (word(choice).equals(json.path(name).asText())) {
                return choice;
            }
        }
        List<String> words = new ArrayList<>();
        Arrays.asList(choices).forEach(choice -> words.add(word(choice)));
        throw new BadInput(at, at + " must be one of " + String.join(", ", words) + ".");
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
