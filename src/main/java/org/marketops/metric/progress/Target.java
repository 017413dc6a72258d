package org.marketops.metric.progress;

import org.marketops.kernel.IssueId;
import org.marketops.metric.Measure;

import java.util.Objects;
import java.util.OptionalLong;

/** What a metric of an issue, or of a whole project, is to come to in a period: a fraction for percent, money in one currency. Immutable. */
public final class Target {

    private final IssueId issue;
    private final long project;
    private final String metric;
    private final TargetPeriod period;
    private final Measure value;
    private final int edition;

    private Target(IssueId issue, long project, String metric, TargetPeriod period, Measure value, int edition) {
        this.issue = issue;
        this.project = project;
        this.metric = Objects.requireNonNull(metric, "metric");
        this.period = Objects.requireNonNull(period, "period");
        this.value = Objects.requireNonNull(value, "value");
        this.edition = edition;
    }

    /** @param metric its code; @param value defined; @param edition 0 while it is not saved */
    public static Target of(IssueId issue, String metric, TargetPeriod period, Measure value, int edition) {
        return new Target(Objects.requireNonNull(issue, "issue"), 0, metric, period, value, edition);
    }

    /** The same of a whole project. @param project its id in Jira */
    public static Target ofProject(long project, String metric, TargetPeriod period, Measure value, int edition) {
        return new Target(null, project, metric, period, value, edition);
    }

    /** The same once it is saved. */
    Target saved(String code) {
        return new Target(issue, project, code, period, value, edition + 1);
    }

    /** @throws IllegalStateException if it is that of a whole project */
    public IssueId issue() {
        if (issue == null) {
            throw new IllegalStateException("the target of a project has no issue: " + project);
        }
        return issue;
    }

    /** Its id in Jira; empty of an issue. */
    public OptionalLong project() {
        return issue == null ? OptionalLong.of(project) : OptionalLong.empty();
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
