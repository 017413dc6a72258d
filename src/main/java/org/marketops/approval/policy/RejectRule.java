package org.marketops.approval.policy;

import java.util.Objects;

/** When rejections end a request (A15). A veto ends it whatever the rule. */
public final class RejectRule {

    /** OUT_OF_REACH: when so many have rejected that those who are left cannot approve any more. */
    public enum Kind { FIRST, COUNT, OUT_OF_REACH }

    private final Kind kind;
    private final int number;

    private RejectRule(Kind kind, int number) {
        this.kind = kind;
        this.number = number;
    }

    public static RejectRule first() {
        return new RejectRule(Kind.FIRST, 1);
    }

    /** @throws IllegalArgumentException below 1 */
    public static RejectRule count(int number) {
        if (number < 1) {
            throw new BadPolicy("rejections", "a request ends with at least 1 rejection, not " + number, number);
        }
        return new RejectRule(Kind.COUNT, number);
    }

    public static RejectRule outOfReach() {
        return new RejectRule(Kind.OUT_OF_REACH, 0);
    }

    public Kind kind() {
        return kind;
    }

    /** How many rejections end it; without meaning for OUT_OF_REACH. */
    public int number() {
        return number;
    }

    public boolean ends(int rejections, boolean outOfReach) {
        return rejections > 0 && (kind == Kind.OUT_OF_REACH ? outOfReach : rejections >= number);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RejectRule && ((RejectRule) other).kind == kind && ((RejectRule) other).number == number;
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, number);
    }

    /** As in the record: {@code COUNT 2}. */
    @Override
    public String toString() {
        return kind == Kind.COUNT ? kind + " " + number : kind.name();
    }
}
