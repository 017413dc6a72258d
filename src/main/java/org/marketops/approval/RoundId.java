package org.marketops.approval;

import org.marketops.kernel.IssueId;

import java.util.Objects;

/** The n-th time that a plan was submitted; from 1. */
public final class RoundId {

    private final IssueId issue;
    private final int number;

    public RoundId(IssueId issue, int number) {
        if (number < 1) {
            throw new IllegalArgumentException("rounds count from 1: " + number);
        }
        this.issue = issue;
        this.number = number;
    }

    public IssueId issue() {
        return issue;
    }

    public int number() {
        return number;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RoundId && ((RoundId) other).issue.equals(issue) && ((RoundId) other).number == number;
    }

    @Override
    public int hashCode() {
        return Objects.hash(issue, number);
    }

    /** As in unique keys: {@code 10012:3}. */
    @Override
    public String toString() {
        return issue + ":" + number;
    }
}
