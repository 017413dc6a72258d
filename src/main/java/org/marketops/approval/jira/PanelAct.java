package org.marketops.approval.jira;

import org.marketops.approval.Decision;

import java.util.Arrays;
import java.util.Optional;

/** What the panel on the issue has a button for: the decisions, and taking the plan back. In the order of the buttons. */
enum PanelAct {
    APPROVE(Decision.APPROVE),
    REQUEST_CHANGES(Decision.REQUEST_CHANGES),
    REJECT(Decision.REJECT),
    ABSTAIN(Decision.ABSTAIN),
    WITHDRAW(Decision.WITHDRAW),
    RECALL(null);

    private final Decision decision;

    PanelAct(Decision decision) {
        this.decision = decision;
    }

    /** Empty for recalling, which decides nothing. */
    Optional<Decision> decision() {
        return Optional.ofNullable(decision);
    }

    /** The name in forms and text keys. */
    String argument() {
        return decision == null ? "recall" : decision.argument();
    }

    static PanelAct of(Decision decision) {
        return Arrays.stream(values()).filter(act -> act.decision == decision).findFirst().orElseThrow(IllegalStateException::new);
    }

    /** Empty for anything that is no name of one. */
    static Optional<PanelAct> named(String argument) {
        return Arrays.stream(values()).filter(act -> act.argument().equals(argument)).findFirst();
    }
}
