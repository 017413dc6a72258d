package org.marketops.metric.portfolio;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.marketops.metric.Fact;

/** Puts campaigns in order by their sums. */
public final class Ranking {

    private Ranking() {
    }

    /** @param sums of one metric, at most one an issue and currency; all of those that can be at an end */
    public static Ends of(Collection<PeriodSum> sums, int each, Function<String, Optional<BigDecimal>> units) {
        Map<Long, List<PeriodSum>> byIssue = new HashMap<>();
        TreeSet<String> withoutRate = new TreeSet<>();
        for (PeriodSum sum : sums) {
            byIssue.computeIfAbsent(sum.owner(), none -> new ArrayList<>()).add(sum);
            if (!sum.currency().equals(Fact.NO_CURRENCY) && units.apply(sum.currency()).isEmpty()) {
                withoutRate.add(sum.currency());
            }
        }
        List<RankedCampaign> all = byIssue.values().stream().map(of -> RankedCampaign.of(of, units)).flatMap(Optional::stream)
                .collect(Collectors.toList());
        return new Ends(first(all, each, RankedCampaign.downwards()), first(all, each, RankedCampaign.upwards()), new ArrayList<>(withoutRate));
    }

    private static List<RankedCampaign> first(List<RankedCampaign> all, int each, Comparator<RankedCampaign> order) {
        return all.stream().sorted(order).limit(each).collect(Collectors.toList());
    }
}
