package org.marketops.approval.jira;

import org.marketops.approval.ApprovalView.StepView;
import org.marketops.approval.policy.RejectRule;
import org.marketops.approval.policy.Seat;
import org.marketops.approval.policy.Step;

import java.util.ArrayList;
import java.util.List;

/** The rule of a step in the short form of lists: "Budget: 2 of 3, Finance required, first rejection ends it". */
public final class ShortRules {

    private final RefusalTexts texts;
    private final SeatNames names;

    public ShortRules(RefusalTexts texts, SeatNames names) {
        this.texts = texts;
        this.names = names;
    }

    /** @param people who may decide in the step */
    String of(StepView line, int people) {
        Step step = line.step();
        List<String> parts = new ArrayList<>();
        parts.add(texts.text(line.needed() == 1 && people == 1 ? "queue.rule.you" : "queue.rule", step.name(), line.needed(), people));
        step.seats().stream().filter(seat -> seat.isRequired() && step.seats().size() > 1)
                .forEach(seat -> parts.add(required(seat)));
        parts.add(reject(step.rejectRule()));
        return String.join(", ", parts);
    }

    private String required(Seat seat) {
        return texts.text("queue.rule.required", names.of(seat));
    }

    private String reject(RejectRule rule) {
        switch (rule.kind()) {
            case FIRST:
                return texts.text("queue.rule.reject.first");
            case COUNT:
                return texts.text("queue.rule.reject.count", rule.number());
            default:
                return texts.text("queue.rule.reject.outOfReach");
        }
    }
}
