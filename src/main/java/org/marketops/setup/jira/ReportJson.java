package org.marketops.setup.jira;

import org.marketops.jira.ArrayNode;
import org.marketops.jira.Json;
import org.marketops.jira.ObjectNode;
import org.marketops.setup.Outcome;
import org.marketops.setup.SetupReport;

import java.util.Locale;

/** A report as JSON: counts, then every step with its state. */
final class ReportJson {

    private final Texts texts;

    ReportJson(Texts texts) {
        this.texts = texts;
    }

    String of(SetupReport report) {
        ObjectNode json = Json.object().put("complete", report.isComplete());
        for (Outcome.State state : Outcome.State.values()) {
            json.put(nameOf(state), report.count(state));
        }
        ArrayNode steps = json.putArray("steps");
        report.outcomes().forEach(outcome -> write(outcome, steps.addObject()));
        return Json.write(json);
    }

    private void write(Outcome outcome, ObjectNode step) {
        step.put("kind", outcome.thing().kind().code())
                .put("key", outcome.thing().key())
                .put("name", texts.nameOf(outcome.thing()))
                .put("state", nameOf(outcome.state()));
        outcome.failure().ifPresent(failure -> step.put("reason", failure.getMessage()).put("byHand", failure.byHand()));
    }

    private static String nameOf(Outcome.State state) {
        return state == Outcome.State.NOT_DONE ? "notDone" : state.name().toLowerCase(Locale.ROOT);
    }
}
