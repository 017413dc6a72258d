package org.marketops.approval;

/** What an approver says. Sending back and rejecting need a reason in words (A13); abstaining is neutral (A16). */
public enum Decision {
    APPROVE("approve"),
    REQUEST_CHANGES("changes"),
    REJECT("reject"),
    ABSTAIN("abstain"),
    /** Takes back a decision in a step that is complete (A19). */
    WITHDRAW("withdraw");

    private final String argument;

    Decision(String argument) {
        this.argument = argument;
    }

    /** The name in workflow arguments and over REST. */
    public String argument() {
        return argument;
    }

    public boolean needsComment() {
        return this == REQUEST_CHANGES || this == REJECT || this == WITHDRAW;
    }

    /** @throws IllegalArgumentException if it is none of approve, changes, reject, abstain, withdraw */
    public static Decision of(String argument) {
        for (Decision decision : values()) {
            if (decision.argument.equals(argument)) {
                return decision;
            }
        }
        throw new IllegalArgumentException("a decision is approve, changes, reject, abstain or withdraw: " + argument);
    }
}
