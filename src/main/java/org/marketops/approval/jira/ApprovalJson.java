package org.marketops.approval.jira;

import org.marketops.approval.ApprovalView;
import org.marketops.approval.ApprovalView.Headline;
import org.marketops.approval.ApprovalView.SeatView;
import org.marketops.approval.ApprovalView.StepView;
import org.marketops.approval.RoundEvent;
import org.marketops.approval.content.Difference;
import org.marketops.jira.ArrayNode;
import org.marketops.jira.Json;
import org.marketops.jira.ObjectNode;

/** The approval over REST. Times are ISO 8601 in UTC; amounts are left out for those who may not see money. */
public final class ApprovalJson {

    private final RefusalTexts texts;
    private final RuleTexts rules;
    private final DifferenceTexts differences;

    public ApprovalJson(RefusalTexts texts, RuleTexts rules, DifferenceTexts differences) {
        this.texts = texts;
        this.rules = rules;
        this.differences = differences;
    }

    String of(ApprovalView view) {
        ObjectNode json = Json.object();
        boolean none = view.headline() == Headline.NOT_SUBMITTED || view.headline() == Headline.LEFT
                || view.headline() == Headline.MOVED;
        json.put("state", none || !view.round().isPresent() ? Headline.NOT_SUBMITTED.name() : view.round().get().state().name());
        json.put("headline", view.headline().name());
        view.round().ifPresent(round -> json.put("round", round.id().number())
                .put("submittedBy", round.opening().submitter().value()).put("submittedAt", round.opening().at().toString())
                .put("policyVersion", round.policy().version()).put("contentHash", round.opening().content().hash()));
        boolean waiting = view.isWaiting();
        if (waiting) {
            view.steps().stream().filter(step -> step.progress() == StepView.Progress.NOW).findFirst()
                    .ifPresent(step -> json.put("currentStage", step.step().name()));
            view.since().ifPresent(since -> json.put("waitingSince", since.toString()));
            view.due().ifPresent(due -> json.put("due", due.toString()));
            view.requestEnds().ifPresent(end -> json.put("requestEnds", end.toString()));
        }
        view.holdsUntil().ifPresent(end -> json.put("holdsUntil", end.toString()));
        ArrayNode steps = json.putArray("stages");
        view.steps().forEach(step -> step(steps.addObject(), step));
        ArrayNode changed = json.putArray("differences");
        view.differences().forEach(difference -> difference(changed.addObject(), difference));
        json.put("mayVote", waiting && !view.refusal().isPresent());
        view.refusal().filter(refusal -> waiting).ifPresent(refusal -> json.put("reasonCode", refusal.code())
                .put("reason", texts.of(refusal)));
        if (!view.withdrawable().isEmpty()) {
            json.put("mayWithdraw", view.withdrawable());
        }
        view.round().flatMap(round -> round.last(RoundEvent.Kind.OVERRIDDEN)).ifPresent(override -> json
                .put("overriddenBy", override.person().value()).put("overrideReason", override.comment()));
        if (!view.problem().isEmpty()) {
            json.put("problem", view.problem());
        }
        json.putObject("record").put("intact", view.verdict().isIntact()).put("entries", view.verdict().entries());
        return Json.write(json);
    }

    private void step(ObjectNode json, StepView step) {
        json.put("number", step.number()).put("name", step.step().name()).put("progress", step.progress().name())
                .put("needed", step.needed()).put("approvals", step.approvals()).put("rule", rules.rule(step));
        step.due().ifPresent(due -> json.put("due", due.toString()));
        step.escalated().ifPresent(since -> json.put("escalatedAt", since.toString()));
        ArrayNode people = json.putArray("people");
        step.people().forEach(seat -> person(people.addObject(), seat));
    }

    private void person(ObjectNode json, SeatView seat) {
        json.put("key", seat.person().value()).put("name", texts.name(seat.person())).put("standing", seat.standing().name());
        seat.vote().filter(vote -> !vote.person().equals(vote.seat())).ifPresent(vote -> json.put("decidedBy", vote.person().value())
                .put("decidedByName", texts.name(vote.person())));
        seat.standin().ifPresent(standin -> json.put("standIn", standin.person().value()).put("standInName", texts.name(standin.person()))
                .put("standInUntil", standin.until().toString()).put("holderToo", standin.keepsHolder()));
        seat.vote().ifPresent(vote -> json.put("at", vote.at().toString()).put("comment", vote.comment()));
    }

    private void difference(ObjectNode json, Difference difference) {
        json.put("field", difference.field()).put("name", differences.name(difference));
        if (!differences.isHidden(difference)) {
            json.put("before", difference.before()).put("now", difference.after());
        }
    }
}
