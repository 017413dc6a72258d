package org.marketops.metric.portfolio;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.marketops.metric.Fact;

/** All campaigns of a metric in order of what it came to for them, at the rates of that time. Immutable. */
public final class Ranking {

    private final List<RankedCampaign> downwards;
    private final List<RankedCampaign> upwards;
    private final Map<String, Optional<BigDecimal>> rates;
    private final Map<String, Set<Long>> withoutRate;

    private Ranking(List<RankedCampaign> all, Map<String, Optional<BigDecimal>> rates, Map<String, Set<Long>> withoutRate) {
        this.downwards = all.stream().sorted(RankedCampaign.downwards()).collect(Collectors.toList());
        this.upwards = all.stream().sorted(RankedCampaign.upwards()).collect(Collectors.toList());
        this.rates = rates;
        this.withoutRate = withoutRate;
    }

    /** @param sums of one metric, at most one an issue and currency; @param units as {@link TopCampaigns} takes it */
    public static Ranking of(Collection<PeriodSum> sums, Function<String, Optional<BigDecimal>> units) {
        Map<Long, List<PeriodSum>> byIssue = new HashMap<>();
        Map<String, Optional<BigDecimal>> rates = new HashMap<>();
        Map<String, Set<Long>> withoutRate = new TreeMap<>();
        for (PeriodSum sum : sums) {
            byIssue.computeIfAbsent(sum.owner(), none -> new ArrayList<>(1)).add(sum);
            Optional<BigDecimal> rate = rates.computeIfAbsent(sum.currency(), code -> code.equals(Fact.NO_CURRENCY) ? Optional.of(BigDecimal.ONE) : units.apply(code));
            if (rate.isEmpty()) {
                withoutRate.computeIfAbsent(sum.currency(), none -> new HashSet<>()).add(sum.owner());
            }
        }
        return new Ranking(byIssue.values().stream().map(of -> RankedCampaign.of(of, rates::get)).flatMap(Optional::stream).collect(Collectors.toList()),
                rates, withoutRate);
    }

    /** Whether these rates would give the same order. */
    public boolean isBy(Function<String, Optional<BigDecimal>> units) {
        return rates.entrySet().stream().allMatch(each -> each.getKey().equals(Fact.NO_CURRENCY) || each.getValue().equals(units.apply(each.getKey())));
    }

    public int size() {
        return downwards.size();
    }

    /** @param hidden issues that the reader may not see: they are at no end, and no currency is told of that only they have */
    public Ends ends(Set<Long> hidden, int each) {
        List<String> told = withoutRate.entrySet().stream().filter(one -> !hidden.containsAll(one.getValue())).map(Map.Entry::getKey).collect(Collectors.toList());
        return new Ends(first(downwards, hidden, each), first(upwards, hidden, each), told);
    }

    private static List<RankedCampaign> first(List<RankedCampaign> all, Set<Long> hidden, int each) {
        return all.stream().filter(one -> !hidden.contains(one.issue().value())).limit(each).collect(Collectors.toList());
    }
}
