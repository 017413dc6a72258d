package org.marketops.approval.jira;

import org.marketops.approval.policy.ApproveRule;
import org.marketops.approval.policy.AutoApproval;
import org.marketops.approval.policy.Condition;
import org.marketops.approval.policy.Escalation;
import org.marketops.approval.policy.RejectRule;
import org.marketops.approval.policy.Seat;
import org.marketops.approval.policy.Step;
import org.marketops.approval.policy.Timing;
import org.marketops.jira.ArrayNode;
import org.marketops.jira.JsonNode;
import org.marketops.jira.ObjectNode;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;

/** A step of a policy as JSON. Times are ISO 8601 durations of working time, for example PT16H. */
final class StepJson {

    private StepJson() {
    }

    static void write(Step step, ObjectNode json) {
        json.put("name", step.name());
        if (!step.condition().isAlways()) {
            ArrayNode tests = json.putArray("when");
            step.condition().tests().forEach(test -> write(test, tests.addObject()));
        }
        ObjectNode approve = json.putObject("approve").put("rule", JsonFields.word(step.approveRule().kind()));
        if (step.approveRule().kind() == ApproveRule.Kind.COUNT || step.approveRule().kind() == ApproveRule.Kind.PERCENT) {
            approve.put("number", step.approveRule().number());
        }
        ObjectNode reject = json.putObject("reject").put("rule", JsonFields.word(step.rejectRule().kind()));
        if (step.rejectRule().kind() == RejectRule.Kind.COUNT) {
            reject.put("number", step.rejectRule().number());
        }
        write(step.seats(), json.putArray("seats"));
        if (!step.timing().equals(Timing.none())) {
            write(step.timing(), json.putObject("timing"));
        }
    }

    private static void write(Condition.Test test, ObjectNode json) {
        json.put("field", test.field()).put("op", JsonFields.word(test.op()));
        if (test.amount() == null) {
            test.values().forEach(json.putArray("values")::add);
        } else {
            json.put("amount", test.amount().toPlainString()).put("currency", test.currency());
        }
    }

    private static void write(List<Seat> seats, ArrayNode json) {
        for (Seat seat : seats) {
            json.addObject().put("source", JsonFields.word(seat.source())).put("name", seat.name())
                    .put("required", seat.isRequired()).put("veto", seat.hasVeto());
        }
    }

    private static void write(Timing timing, ObjectNode json) {
        timing.due().ifPresent(due -> json.put("due", due.toString()));
        timing.remindEvery().ifPresent(every -> json.put("remindEvery", every.toString()));
        timing.escalation().ifPresent(escalation -> {
            ObjectNode to = json.putObject("escalate").put("after", escalation.after().toString())
                    .put("mode", JsonFields.word(escalation.mode()));
            write(escalation.seats(), to.putArray("seats"));
        });
        timing.autoApproval().ifPresent(auto -> json.putObject("autoApprove").put("after", auto.after().toString())
                .put("below", auto.below().toPlainString()).put("currency", auto.currency()));
    }

    static Step read(JsonNode node, String at) {
        JsonFields json = new JsonFields(node, at, "name", "when", "approve", "reject", "seats", "timing");
        String name = json.text("name");
        Condition condition = condition(json);
        ApproveRule approve = approve(json.get("approve"), json.path("approve"));
        RejectRule reject = json.has("reject") ? reject(json.get("reject"), json.path("reject")) : RejectRule.first();
        List<Seat> seats = seats(json);
        Timing timing = json.has("timing") ? timing(json.get("timing"), json.path("timing")) : Timing.none();
        return json.checked(() -> new Step(name, condition, approve, reject, seats, timing));
    }

    private static Condition condition(JsonFields json) {
        List<Condition.Test> tests = new ArrayList<>();
        if (json.has("when")) {
            for (JsonNode test : json.list("when")) {
                tests.add(test(test, json.path("when") + "[" + tests.size() + "]"));
            }
        }
        return Condition.all(tests);
    }

    private static Condition.Test test(JsonNode node, String at) {
        JsonFields json = new JsonFields(node, at, "field", "op", "amount", "currency", "values");
        Condition.Op op = json.choice("op", Condition.Op.values());
        String field = json.text("field");
        return op == Condition.Op.AT_LEAST || op == Condition.Op.BELOW
                ? json.checked(() -> Condition.Test.number(field, op, json.amount("amount"), json.text("currency", "")))
                : json.checked(() -> Condition.Test.choice(field, op, new HashSet<>(json.texts("values"))));
    }

    private static ApproveRule approve(JsonNode node, String at) {
        JsonFields json = new JsonFields(node, at, "rule", "number");
        switch (json.choice("rule", ApproveRule.Kind.values())) {
            case ALL:
                new JsonFields(node, at, "rule");
                return ApproveRule.all();
            case ANY:
                new JsonFields(node, at, "rule");
                return ApproveRule.any();
            case COUNT:
                int count = json.number("number");
                return json.checked("number", () -> ApproveRule.count(count));
            default:
                int share = json.number("number");
                return json.checked("number", () -> ApproveRule.percent(share));
        }
    }

    private static RejectRule reject(JsonNode node, String at) {
        JsonFields json = new JsonFields(node, at, "rule", "number");
        RejectRule.Kind kind = json.choice("rule", RejectRule.Kind.values());
        if (kind != RejectRule.Kind.COUNT) {
            new JsonFields(node, at, "rule");
            return kind == RejectRule.Kind.FIRST ? RejectRule.first() : RejectRule.outOfReach();
        }
        int number = json.number("number");
        return json.checked("number", () -> RejectRule.count(number));
    }

    static List<Seat> seats(JsonFields json) {
        List<Seat> seats = new ArrayList<>();
        for (JsonNode seat : json.list("seats")) {
            seats.add(seat(seat, json.path("seats") + "[" + seats.size() + "]"));
        }
        return Collections.unmodifiableList(seats);
    }

    private static Seat seat(JsonNode node, String at) {
        JsonFields json = new JsonFields(node, at, "source", "name", "required", "veto");
        Seat.Source source = json.choice("source", Seat.Source.values());
        String name = source == Seat.Source.LEAD ? "" : json.text("name");
        return json.checked("name", () -> Seat.of(source, name)).required(json.flag("required", false)).veto(json.flag("veto", false));
    }

    private static Timing timing(JsonNode node, String at) {
        JsonFields json = new JsonFields(node, at, "due", "remindEvery", "escalate", "autoApprove");
        Timing timing = Timing.none();
        if (json.has("due")) {
            Duration due = duration(json, "due");
            timing = json.checked("due", () -> Timing.dueAfter(due));
        }
        if (json.has("remindEvery")) {
            Timing before = timing;
            Duration every = duration(json, "remindEvery");
            timing = json.checked("remindEvery", () -> before.withRemindEvery(every));
        }
        if (json.has("escalate")) {
            timing = timing.withEscalation(escalation(json.get("escalate"), json.path("escalate")));
        }
        return json.has("autoApprove") ? timing.withAutoApproval(auto(json.get("autoApprove"), json.path("autoApprove"))) : timing;
    }

    private static Escalation escalation(JsonNode node, String at) {
        JsonFields json = new JsonFields(node, at, "after", "mode", "seats");
        Duration after = duration(json, "after");
        return json.checked(() -> new Escalation(after, seats(json), json.choice("mode", Escalation.Mode.values())));
    }

    private static AutoApproval auto(JsonNode node, String at) {
        JsonFields json = new JsonFields(node, at, "after", "below", "currency");
        Duration after = duration(json, "after");
        return json.checked(() -> new AutoApproval(after, json.amount("below"), json.text("currency")));
    }

    private static Duration duration(JsonFields json, String name) {
        return json.checked(name, () -> Duration.parse(json.text(name)), "must be a duration such as PT16H", "duration");
    }
}
