package org.marketops.approval.policy;

import java.util.Objects;

/** How many of the people of a step must approve (A14). At least 1, whatever the rule. */
public final class ApproveRule {

    /** ALL is everybody who does not abstain. PERCENT is of those who could vote at submission, rounded up. */
    public enum Kind { ALL, ANY, COUNT, PERCENT }

    private final Kind kind;
    private final int number;

    private ApproveRule(Kind kind, int number) {
        this.kind = kind;
        this.number = number;
    }

    public static ApproveRule all() {
        return new ApproveRule(Kind.ALL, 0);
    }

    public static ApproveRule any() {
        return new ApproveRule(Kind.ANY, 1);
    }

    /** @throws IllegalArgumentException below 1 */
    public static ApproveRule count(int number) {
        if (number < 1) {
            throw new BadPolicy("approvals", "a step needs at least 1 approval, not " + number, number);
        }
        return new ApproveRule(Kind.COUNT, number);
    }

    /** @throws IllegalArgumentException outside 1 to 100 */
    public static ApproveRule percent(int number) {
        if (number < 1 || number > 100) {
            throw new BadPolicy("share", "a share of the people is 1 to 100 percent, not " + number, number);
        }
        return new ApproveRule(Kind.PERCENT, number);
    }

    public Kind kind() {
        return kind;
    }

    /** Of COUNT how many, of PERCENT how much; without meaning for the others. */
    public int number() {
        return number;
    }

    /** @param sitting who has a seat now; {@code atSubmission} who had one then; an abstention lowers ALL and PERCENT only (A16) */
    public int needed(int sitting, int atSubmission, int abstained) {
        switch (kind) {
            case ALL:
                return Math.max(1, sitting - abstained);
            case PERCENT:
                long share = (long) number * Math.max(0, atSubmission - abstained);
                return (int) Math.max(1, (share + 99) / 100);
            default:
                return number;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ApproveRule && ((ApproveRule) other).kind == kind && ((ApproveRule) other).number == number;
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, number);
    }

    /** As in the record: {@code COUNT 2}. */
    @Override
    public String toString() {
        return kind == Kind.ALL || kind == Kind.ANY ? kind.name() : kind + " " + number;
    }
}
