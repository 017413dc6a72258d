package org.marketops.rulebook.jira;

import com.atlassian.jira.issue.Issue;
import org.marketops.approval.Migration;
import org.marketops.approval.MovedVote;
import org.marketops.approval.OpenRequest;
import org.marketops.approval.Rehearsal;
import org.marketops.approval.RoundId;
import org.marketops.approval.Trial;
import org.marketops.approval.TriedStep;
import org.marketops.approval.jira.ApprovalWorker;
import org.marketops.approval.jira.PolicyJson;
import org.marketops.approval.policy.Policy;
import org.marketops.jira.ArrayNode;
import org.marketops.jira.Json;
import org.marketops.jira.JsonNode;
import org.marketops.jira.ObjectNode;
import org.marketops.kernel.BadInput;
import org.marketops.kernel.PersonKey;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Policies, trials and requests in flight as JSON. People by key. A plan that the caller may not see has no key. */
public final class RulebookJson {

    private final TrialView issues;
    private final RulebookDesk desk;
    private final ApprovalWorker worker;

    public RulebookJson(TrialView issues, RulebookDesk desk, ApprovalWorker worker) {
        this.issues = issues;
        this.desk = desk;
        this.worker = worker;
    }

    ObjectNode line(PolicyLine line) {
        return Json.object().put("key", line.policy().key()).put("name", line.policy().name()).put("active", line.policy().isActive())
                .put("version", line.policy().version()).put("openRequests", line.open());
    }

    ObjectNode policy(Policy policy) {
        ObjectNode json = Json.object().put("version", policy.version());
        json.set("policy", PolicyJson.write(policy));
        return json;
    }

    ObjectNode rehearsal(Rehearsal rehearsal) {
        ObjectNode json = Json.object().put("plans", rehearsal.trials().size())
                .put("canEnd", rehearsal.trials().stream().filter(Trial::canEnd).count())
                .put("withoutVoter", rehearsal.trials().stream().filter(Trial::hasNobody).count())
                .put("gone", rehearsal.gone()).put("outside", rehearsal.outside()).put("latestOnly", rehearsal.isBounded());
        rehearsal.usuallyTook().ifPresent(took -> json.put("medianTook", took.toString()));
        ArrayNode trials = json.putArray("trials");
        for (Trial trial : rehearsal.trials()) {
            Optional<Issue> plan = issues.visible(trial.plan());
            if (plan.isPresent()) {
                ObjectNode one = trials.addObject().put("plan", plan.get().getKey()).put("submitter", trial.submitter().value())
                        .put("canEnd", trial.canEnd());
                trial.quick().ifPresent(time -> one.put("quick", time.toString()));
                trial.slow().ifPresent(time -> one.put("slow", time.toString()));
                rehearsal.took(trial.plan()).ifPresent(time -> one.put("took", time.toString()));
                ArrayNode steps = one.putArray("steps");
                trial.steps().forEach(step -> steps.add(step(step)));
            }
        }
        return json;
    }

    private static ObjectNode step(TriedStep step) {
        ObjectNode json = Json.object().put("step", step.step().name()).put("stage", step.stage())
                .put("outcome", step.outcome().name().toLowerCase(Locale.ROOT)).put("needed", step.needed());
        people(step.asked(), json.putArray("asked"));
        people(step.own(), json.putArray("ownPlan"));
        people(step.blind(), json.putArray("cannotSee"));
        return json;
    }

    private static void people(Collection<PersonKey> people, ArrayNode into) {
        people.forEach(person -> into.add(person.value()));
    }

    ObjectNode open(Policy latest, List<OpenRequest> requests) {
        ObjectNode json = Json.object().put("latestVersion", latest.version());
        ArrayNode list = json.putArray("requests");
        for (OpenRequest request : requests) {
            ObjectNode one = list.addObject().put("round", request.id().toString()).put("version", request.policy().version())
                    .put("since", request.since().toString());
            issues.visible(request.id().issue()).ifPresent(plan -> one.put("plan", plan.getKey()));
        }
        return json;
    }

    /** All names are read before anything is moved, so that a wrong one moves nothing. */
    ObjectNode migrations(JsonNode rounds, Policy to, boolean preview, PersonKey who) {
        List<RoundId> ids = new ArrayList<>();
        for (JsonNode each : rounds) {
            ids.add(OpenForm.round(each.asText()).orElseThrow(() -> new BadInput("rounds",
                    "An open request is named by issue id and number, for example 10012:3, not " + each.asText() + ".")));
        }
        ObjectNode json = Json.object().put("toVersion", to.version()).put("preview", preview);
        ArrayNode list = json.putArray("moved");
        ArrayNode not = json.putArray("notMoved");
        for (RoundId id : ids) {
            Optional<Migration> migration = preview ? desk.migrating().preview(id, to) : desk.migrating().migrate(id, to, who);
            if (!migration.isPresent()) {
                not.add(id.toString());
                continue;
            }
            list.add(json(migration.get()));
            if (!preview) {
                worker.settle(id.issue());
            }
        }
        return json;
    }

    private static ObjectNode json(Migration migration) {
        ObjectNode json = Json.object().put("round", migration.round().toString()).put("fromVersion", migration.from().version())
                .put("canEnd", migration.canEnd());
        votes(migration.staying(), json.putArray("stays"));
        votes(migration.askedAgain(), json.putArray("askedAgain"));
        return json;
    }

    private static void votes(List<MovedVote> votes, ArrayNode into) {
        votes.forEach(vote -> into.addObject().put("person", vote.person().value()).put("step", vote.step()));
    }
}
