package org.marketops.metric.progress;

import org.marketops.kernel.IssueId;
import org.marketops.metric.Measure;

import java.util.Objects;

/** What a metric of an issue is to come to in a period: a fraction for percent, money in one currency. Immutable. */
public final class Target {

    private final IssueId issue;
    private final String metric;
    private final TargetPeriod period;
    private final Measure value;
    private final int edition;

    private Target(IssueId issue, String metric, TargetPeriod period, Measure value, int edition) {
        this.issue = Objects.requireNonNull(issue, "issue");
        this.metric = Objects.requireNonNull(metric, "metric");
        this.period = Objects.requireNonNull(period, "period");
        this.value = Objects.requireNonNull(value, "value");
        this.edition = edition;
    }

    /** @param metric its code; @param value defined; @param edition 0 while it is not saved */
    public static Target of(IssueId issue, String metric, TargetPeriod period, Measure value, int edition) {
        return new Target(issue, metric, period, value, edition);
    }

    public IssueId issue() {
        return issue;
    }

    public String metric() {
        return metric;
    }

    public TargetPeriod period() {
        return period;
    }

    public Measure value() {
        return value;
    }

    /** Counts the changes; whoever changes it names the one that was read. */
    public int edition() {
        return edition;
    }
}
