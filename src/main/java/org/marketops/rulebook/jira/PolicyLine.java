package org.marketops.rulebook.jira;

import org.marketops.approval.policy.Policy;

import java.util.Objects;

/** The latest version of a policy, and how many requests are open under any version of it. */
final class PolicyLine {

    private final Policy policy;
    private final int open;

    PolicyLine(Policy policy, int open) {
        this.policy = Objects.requireNonNull(policy, "policy");
        this.open = open;
    }

    Policy policy() {
        return policy;
    }

    int open() {
        return open;
    }
}
