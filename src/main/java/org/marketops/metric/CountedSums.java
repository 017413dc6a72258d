package org.marketops.metric;

import org.marketops.kernel.IssueId;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** The sums of issues as they count now, for what runs without a person. Asks nobody's rights. */
public final class CountedSums {

    private static final int IN_ONE_STATEMENT = 500;

    private final MetricStore store;

    public CountedSums(MetricStore store) {
        this.store = store;
    }

    /** By issue; those without a sum are absent. One statement for each 500 issues. */
    public Map<IssueId, List<MonthSum>> of(Collection<IssueId> issues) {
        List<IssueId> ids = new ArrayList<>(new LinkedHashSet<>(issues));
        Map<IssueId, List<MonthSum>> found = new HashMap<>();
        for (int from = 0; from < ids.size(); from += IN_ONE_STATEMENT) {
            TraySums.settled(store.sums(ids.subList(from, Math.min(ids.size(), from + IN_ONE_STATEMENT))))
                    .forEach(sum -> found.computeIfAbsent(sum.issue(), key -> new ArrayList<>()).add(sum));
        }
        return found;
    }
}
