package org.marketops.approval.jira;

import com.atlassian.jira.issue.Issue;
import org.marketops.approval.ApprovalView;
import org.marketops.approval.ApprovalView.SeatView;
import org.marketops.approval.ApprovalView.SeatView.Standing;
import org.marketops.approval.ApprovalView.StepView;
import org.marketops.approval.ApprovalView.StepView.Progress;
import org.marketops.approval.Decision;
import org.marketops.approval.PlanFacts;
import org.marketops.approval.Round;
import org.marketops.approval.RoundEvent;
import org.marketops.approval.content.MaterialField;
import org.marketops.approval.content.Snapshot;
import org.marketops.jira.MarketingField;
import org.marketops.jira.MarketingFields;
import org.marketops.kernel.PersonKey;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says what a person decides on, what is not as it was submitted, and what the decision does and does not do. */
public final class DecisionTexts {

    private static final int SHOWN_OF_HASH = 12;

    private final RefusalTexts texts;
    private final StepTexts steps;
    private final RuleTexts rules;
    private final DifferenceLines lines;
    private final DifferenceTexts differences;
    private final MarketingFields fields;
    private final Clock clock;

    public DecisionTexts(RefusalTexts texts, StepTexts steps, RuleTexts rules, DifferenceLines lines, DifferenceTexts differences,
                         MarketingFields fields, Clock clock) {
        this.texts = texts;
        this.steps = steps;
        this.rules = rules;
        this.lines = lines;
        this.differences = differences;
        this.fields = fields;
        this.clock = clock;
    }

    /** @param since what came after it is shown first; null if the screen was not open before */
    DecisionSection section(Issue issue, PlanFacts plan, ApprovalView view, PersonKey viewer, Decision decision, Instant since) {
        DecisionSection section = new DecisionSection(texts);
        Round round = view.round().orElseThrow(() -> new IllegalStateException("no round"));
        Snapshot now = round.contentOf(plan);
        lead(section, issue, now, decision);
        List<DifferenceLines.Dated> found = lines.of(issue, round.opening().content().differencesTo(now));
        for (DifferenceLines.Dated line : found) {
            boolean fresh = since != null && line.at().filter(at -> at.isAfter(since)).isPresent();
            (fresh ? section.fresh : section.differences).add(line.line());
        }
        if (!section.fresh.isEmpty()) {
            section.newTitle = texts.text("decide.new.title");
            section.newIntroduction = texts.text("decide.new.introduction", section.fresh.size(), section.differences.size());
        }
        String at = steps.at(round.opening().at());
        section.caption = section.differences.isEmpty() ? "" : texts.text("decide.differences", section.differences.size(), at);
        section.same = texts.text(found.isEmpty() ? "decide.same.all" : "decide.same.rest", round.policy().material().fields().size() - found.size(), at);
        sinceDecided(section, issue, now, round, viewer);
        view.steps().stream().filter(step -> step.progress() == Progress.NOW).findFirst()
                .ifPresent(step -> does(section, view, round, step, viewer, decision));
        section.refusal = decision == Decision.WITHDRAW ? "" : view.refusal().map(texts::of).orElse("");
        section.version = now.hash().substring(0, SHOWN_OF_HASH);
        section.versionText = texts.text("decide.version");
        section.read = new ReadVersion(now.hash(), clock.instant()).toString();
        return section;
    }

    /** One sentence: what the approval of somebody who is asked now would do. */
    Optional<String> ifApproved(ApprovalView view, PersonKey viewer) {
        return view.steps().stream().filter(step -> step.progress() == Progress.NOW)
                .filter(step -> step.seats().stream().anyMatch(seat -> seat.hands().contains(viewer))).findFirst()
                .map(step -> ifApproved(view, step, viewer));
    }

    private String ifApproved(ApprovalView view, StepView step, PersonKey viewer) {
        if (!completes(step, viewer)) {
            return texts.text("panel.ifYouApprove.more", afterApproval(step, viewer));
        }
        return next(view, step).map(next -> texts.text("panel.ifYouApprove.next", next.number(), next.step().name()))
                .orElseGet(() -> texts.text("panel.ifYouApprove.last"));
    }

    private static Optional<StepView> next(ApprovalView view, StepView step) {
        return view.steps().stream().filter(next -> next.number() > step.number() && next.progress() == Progress.LATER).findFirst();
    }

    private void lead(DecisionSection section, Issue issue, Snapshot now, Decision decision) {
        section.verb = texts.text("decide.verb." + decision.argument());
        section.summary = issue.getSummary();
        section.asItIs = texts.text("decide.asItIs");
        Map<String, String> content = now.values();
        String amount = content.get(MaterialField.BUDGET.key());
        if (amount != null && differences.maySeeMoney()) {
            section.amount = (content.getOrDefault(MaterialField.CURRENCY.key(), "") + " " + texts.amount(amount)).trim();
        }
        Optional<LocalDate> from = fields.date(issue, MarketingField.START_DATE);
        Optional<LocalDate> to = fields.date(issue, MarketingField.END_DATE);
        if (from.isPresent() && to.isPresent()) {
            section.dates = texts.text("decide.dates", texts.day(from.get()), texts.day(to.get()));
        }
    }

    /** What is different from the content that the person decided on last in this round, if that was another one. */
    private void sinceDecided(DecisionSection section, Issue issue, Snapshot now, Round round, PersonKey viewer) {
        Optional<RoundEvent> last = round.events().stream().filter(event -> event.kind() == RoundEvent.Kind.VOTE
                && event.person().equals(viewer)).reduce((earlier, later) -> later);
        Optional<Snapshot> then = last.flatMap(vote -> round.content(vote.hash()));
        boolean asSubmitted = then.filter(content -> content.equals(round.opening().content())).isPresent();
        if (!then.isPresent() || then.get().equals(now)) {
            return;
        }
        section.decidedCaption = texts.text(asSubmitted ? "decide.decided.submitted" : "decide.decided", steps.at(last.get().at()));
        if (!asSubmitted) {
            lines.of(issue, then.get().differencesTo(now)).forEach(line -> section.sinceDecided.add(line.line()));
        }
    }

    private void does(DecisionSection section, ApprovalView view, Round round, StepView step, PersonKey viewer, Decision decision) {
        section.doesTitle = texts.text("decide.does." + decision.argument());
        add(section, "rule", rules.rule(step));
        String submitter = texts.name(round.opening().submitter());
        switch (decision) {
            case APPROVE:
                add(section, "after", afterApproval(step, viewer));
                add(section, "then", then(view, step));
                add(section, "later", texts.text("decide.later"));
                break;
            case REQUEST_CHANGES:
                add(section, "after", texts.text("decide.after.changes", submitter));
                break;
            case REJECT:
                add(section, "after", texts.text("decide.after.reject", submitter));
                break;
            default:
                add(section, "after", texts.text("decide.after." + decision.argument()));
        }
        if (decision == Decision.APPROVE || decision == Decision.ABSTAIN) {
            add(section, "mind", texts.text("decide.mind", step.step().name()));
        }
    }

    private String then(ApprovalView view, StepView step) {
        return next(view, step).map(next -> texts.text("decide.then.step", next.number(), next.step().name()))
                .orElseGet(() -> texts.text("decide.then.last"));
    }

    private static int approvalsWith(StepView step, PersonKey viewer) {
        boolean had = step.seats().stream().anyMatch(seat -> seat.person().equals(viewer) && seat.standing() == Standing.APPROVED);
        return step.approvals() + (had ? 0 : 1);
    }

    private static boolean completes(StepView step, PersonKey viewer) {
        return approvalsWith(step, viewer) >= step.needed() && step.missingSeats().size() <= 1;
    }

    private String afterApproval(StepView step, PersonKey viewer) {
        List<PersonKey> others = step.seats().stream().filter(seat -> !seat.person().equals(viewer)
                && (seat.standing() == Standing.WAITING || seat.standing() == Standing.ASKED_AGAIN))
                .map(SeatView::person).collect(Collectors.toList());
        int approvals = approvalsWith(step, viewer);
        if (completes(step, viewer)) {
            return texts.text("decide.after.approve.done", approvals, step.needed());
        }
        return texts.text("decide.after.approve", approvals, step.needed(), steps.names(others, Optional.empty()));
    }

    private void add(DecisionSection section, String question, String answer) {
        section.does.add(new DecisionSection.Answer(texts.text("decide.question." + question), answer));
    }
}
