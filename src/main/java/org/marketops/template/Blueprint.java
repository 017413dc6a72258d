package org.marketops.template;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.marketops.money.Money;

/** Everything that a template comes to for one order, before anything is made: issues in the order of making, and budget lines. */
public final class Blueprint {

    private final List<PlannedIssue> issues;
    private final List<PlannedLine> lines;

    Blueprint(List<PlannedIssue> issues, List<PlannedLine> lines) {
        this.issues = List.copyOf(issues);
        this.lines = List.copyOf(lines);
    }

    /** Parents before their children. */
    public List<PlannedIssue> issues() {
        return issues;
    }

    /** Region by region; none if nothing is said about money. */
    public List<PlannedLine> lines() {
        return lines;
    }

    /** What the lines of each region add up to: exactly what was ordered for it. */
    public Map<String, Money> sums() {
        Map<String, Money> sums = new LinkedHashMap<>();
        lines.forEach(line -> sums.merge(line.region(), line.total(), Money::plus));
        return Collections.unmodifiableMap(sums);
    }
}
