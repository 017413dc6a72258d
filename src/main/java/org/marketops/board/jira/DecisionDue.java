package org.marketops.board.jira;

import org.marketops.approval.ApprovalView.StepView;
import org.marketops.approval.QueueLine;
import org.marketops.approval.content.MaterialField;
import org.marketops.kernel.PersonKey;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A plan that waits for a decision. Immutable. */
final class DecisionDue {

    private final QueueLine line;

    DecisionDue(QueueLine line) {
        this.line = line;
    }

    long issue() {
        return line.plan().facts().id().value();
    }

    String key() {
        return line.plan().key();
    }

    String summary() {
        return line.plan().summary();
    }

    /** Empty where the step cannot be told. */
    String step() {
        return line.step().map(StepView::step).map(step -> step.name()).orElse("");
    }

    /** Nobody where the policy keeps names for those who read records: what is frozen is read by all. */
    List<PersonKey> people() {
        return line.round().policy().conduct().showsNamesToAuditorsOnly() ? List.of() : line.waitedFor();
    }

    Optional<Instant> due() {
        return line.due();
    }

    Optional<BigDecimal> amount() {
        return Optional.ofNullable(content().get(MaterialField.BUDGET.key())).filter(text -> text.matches("-?\\d+(\\.\\d+)?")).map(BigDecimal::new);
    }

    String currency() {
        return content().getOrDefault(MaterialField.CURRENCY.key(), "");
    }

    private Map<String, String> content() {
        return line.content().values();
    }
}
