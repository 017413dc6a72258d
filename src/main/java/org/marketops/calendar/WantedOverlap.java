package org.marketops.calendar;

import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;

import java.time.Instant;
import java.util.Objects;

/** Somebody's word that two items may run beside each other on some days. Which of them is named first does not matter. Immutable. */
public final class WantedOverlap {

    private final IssueId one;
    private final IssueId other;
    private final Span days;
    private final PersonKey by;
    private final Instant at;

    public WantedOverlap(IssueId one, IssueId other, Span days, PersonKey by, Instant at) {
        boolean ordered = one.value() < other.value();
        this.one = ordered ? one : other;
        this.other = ordered ? other : one;
        this.days = Objects.requireNonNull(days, "days");
        this.by = Objects.requireNonNull(by, "by");
        this.at = Objects.requireNonNull(at, "at");
    }

    /** Both ids, the smaller first. */
    public String pair() {
        return pair(one, other);
    }

    public static String pair(IssueId one, IssueId other) {
        return Math.min(one.value(), other.value()) + ":" + Math.max(one.value(), other.value());
    }

    /** Of longer or other days nobody has spoken. */
    public boolean covers(Overlap overlap) {
        return pair().equals(pair(overlap.one().issue(), overlap.other().issue())) && days.contains(overlap.common().first())
                && days.contains(overlap.common().last());
    }

    public IssueId one() {
        return one;
    }

    public IssueId other() {
        return other;
    }

    public Span days() {
        return days;
    }

    public PersonKey by() {
        return by;
    }

    public Instant at() {
        return at;
    }
}
