package org.marketops.metric.dictionary;

import org.marketops.metric.Measure;
import org.marketops.metric.Undefined;

import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** A metric as it was computed: the value or the reason, how many issues it rests on, and which rates were missing. Immutable. */
public final class Result {

    private final Measure measure;
    private final int covered;
    private final int issues;
    private final Set<String> missingRates;

    Result(Measure measure, int covered, int issues, Set<String> missingRates) {
        this.measure = Objects.requireNonNull(measure, "measure");
        this.covered = covered;
        this.issues = issues;
        this.missingRates = Collections.unmodifiableSet(new TreeSet<>(missingRates));
    }

    /** Of a number that nobody can know, though something is there. */
    public static Result undefined(Undefined reason) {
        return new Result(Measure.undefined(reason), 0, 0, Set.of());
    }

    public Measure measure() {
        return measure;
    }

    /** Issues that have every side of it. Those that lack one are in neither sum. */
    public int covered() {
        return covered;
    }

    /** Issues with any figure. */
    public int issues() {
        return issues;
    }

    public boolean isPartlyCovered() {
        return covered > 0 && covered < issues;
    }

    /** For example USD 2027; empty unless the reason is RATE_MISSING. */
    public Set<String> missingRates() {
        return missingRates;
    }
}
