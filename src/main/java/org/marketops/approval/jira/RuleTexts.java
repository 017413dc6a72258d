package org.marketops.approval.jira;

import org.marketops.approval.ApprovalView.SeatView;
import org.marketops.approval.ApprovalView.SeatView.Standing;
import org.marketops.approval.ApprovalView.StepView;
import org.marketops.approval.policy.ApproveRule;
import org.marketops.approval.policy.RejectRule;
import org.marketops.approval.policy.Seat;
import org.marketops.approval.policy.Step;
import org.marketops.kernel.PersonKey;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The rule of a step as sentences: how many must approve, who must be among them, what a rejection does. */
public final class RuleTexts {

    private final RefusalTexts texts;
    private final SeatNames names;

    public RuleTexts(RefusalTexts texts, SeatNames names) {
        this.texts = texts;
        this.names = names;
    }

    String rule(StepView step) {
        List<PersonKey> people = step.seats().stream().filter(seat -> seat.standing() != Standing.NOT_NEEDED)
                .map(SeatView::person).collect(Collectors.toList());
        Step rules = step.step();
        if (people.isEmpty()) {
            return texts.text("panel.rule.nobody", rules.seats().stream().map(names::of).collect(Collectors.joining(", ")));
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(approve(step, people));
        boolean several = rules.seats().size() > 1;
        rules.seats().stream().filter(seat -> seat.isRequired() && several)
                .forEach(seat -> sentences.add(texts.text("panel.rule.required", names.of(seat))));
        sentences.add(reject(rules.rejectRule(), people.size()));
        if (!rules.rejectRule().equals(RejectRule.first())) {
            rules.seats().stream().filter(Seat::hasVeto)
                    .forEach(seat -> sentences.add(texts.text("panel.rule.veto", names.of(seat))));
        }
        return String.join(" ", sentences);
    }

    private String approve(StepView step, List<PersonKey> people) {
        ApproveRule rule = step.step().approveRule();
        int needed = step.needed();
        if (people.size() == 1 && needed == 1) {
            boolean known = step.people().stream().anyMatch(seat -> seat.person().equals(people.get(0)));
            return known ? texts.text("panel.rule.one", texts.name(people.get(0))) : texts.text("panel.rule.oneUnnamed");
        }
        if (rule.kind() == ApproveRule.Kind.PERCENT) {
            return texts.text("panel.rule.percent", needed, people.size(), rule.number());
        }
        if (needed == people.size()) {
            return texts.text("panel.rule.all", needed);
        }
        return texts.text(rule.kind() == ApproveRule.Kind.ALL ? "panel.rule.allWhoDoNotAbstain" : "panel.rule.some", needed,
                people.size());
    }

    private String reject(RejectRule rule, int people) {
        switch (rule.kind()) {
            case FIRST:
                return texts.text(people == 1 ? "panel.rule.reject.one" : "panel.rule.reject.first");
            case COUNT:
                return texts.text("panel.rule.reject.count", rule.number());
            default:
                return texts.text("panel.rule.reject.outOfReach");
        }
    }
}
