package org.marketops.metric.jira;

import org.marketops.jira.PlainReads;
import org.marketops.metric.MetricKey;
import org.marketops.metric.portfolio.Ends;
import org.marketops.metric.portfolio.PeriodSum;
import org.marketops.metric.portfolio.PortfolioSums;
import org.marketops.metric.portfolio.Ranking;
import org.marketops.metric.portfolio.SumScope;
import org.marketops.metric.portfolio.SumSpan;
import org.marketops.metric.portfolio.TopCampaigns;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Campaigns in order, remembered on each node while the imports of their projects are the same. */
public final class StoredRanks implements TopCampaigns {

    private static final int MOST = 1_000;
    /** Over all that is remembered, some ten megabytes. */
    private static final int CAMPAIGNS = 50_000;

    private final PortfolioSums sums;
    private final KeptWhileUnchanged<Ranking> remembered;

    public StoredRanks(PlainReads reads, PortfolioSums sums) {
        this.sums = sums;
        this.remembered = new KeptWhileUnchanged<>(reads, Ranking::size, CAMPAIGNS);
    }

    @Override
    public Ends of(SumScope scope, MetricKey metric, int each, Function<String, Optional<BigDecimal>> units) {
        if (each < 1 || each > MOST) {
            throw new IllegalArgumentException("campaigns at each end must be 1 to " + MOST + ": " + each);
        }
        SumSpan months = SumSpan.months(YearMonth.from(scope.span().from()), YearMonth.from(scope.span().to()));
        Supplier<Ranking> read = () -> Ranking.of(read(scope, metric, months.to()), units);
        Ranking ranking = scope.asOf().isPresent() ? read.get()
                : remembered.of(scope.projects(), List.of(scope.projects(), metric, months.from(), months.to()), found -> found.isBy(units), read);
        return ranking.ends(scope.hidden(), each);
    }

    /** Of all campaigns, also of those that this reader may not see: the next one may. */
    private List<PeriodSum> read(SumScope scope, MetricKey metric, LocalDate last) {
        return sums.byIssue(scope.without(Set.of()), List.of(metric)).sums().stream().filter(sum -> !sum.lastDay().isAfter(last)).collect(Collectors.toList());
    }
}
