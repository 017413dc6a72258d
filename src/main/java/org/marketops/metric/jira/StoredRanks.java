package org.marketops.metric.jira;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.marketops.jira.PlainReads;
import org.marketops.jira.PlainRows;
import org.marketops.metric.Amount;
import org.marketops.metric.Fact;
import org.marketops.metric.MetricKey;
import org.marketops.metric.portfolio.Ends;
import org.marketops.metric.portfolio.PeriodSum;
import org.marketops.metric.portfolio.PortfolioSums;
import org.marketops.metric.portfolio.Ranking;
import org.marketops.metric.portfolio.SumScope;
import org.marketops.metric.portfolio.SumSpan;
import org.marketops.metric.portfolio.TopCampaigns;

/** Lets the database put the campaigns in order; where the host gives no connection, all are read and put in order here. */
public final class StoredRanks implements TopCampaigns {

    /** Decimals of a rate by which the database compares. What is handed on is put in order again by exact amounts. */
    private static final int DECIMALS = 15;
    private static final int MOST = 1_000;

    private final PlainReads reads;
    private final PortfolioSums sums;

    public StoredRanks(PlainReads reads, PortfolioSums sums) {
        this.reads = reads;
        this.sums = sums;
    }

    @Override
    public Ends of(SumScope scope, MetricKey metric, int each, Function<String, Optional<BigDecimal>> units) {
        if (each < 1 || each > MOST) {
            throw new IllegalArgumentException("campaigns at each end must be 1 to " + MOST + ": " + each);
        }
        SumSpan months = SumSpan.months(YearMonth.from(scope.span().from()), YearMonth.from(scope.span().to()));
        return reads.read(rows -> read(rows, scope, metric, each, months, units)).orElseGet(() -> Ranking.of(sums.byIssue(scope, List.of(metric)).sums()
                .stream().filter(sum -> !sum.lastDay().isAfter(months.to())).collect(Collectors.toList()), each, units));
    }

    private static Ends read(PlainRows rows, SumScope scope, MetricKey metric, int each, SumSpan months, Function<String, Optional<BigDecimal>> units) {
        List<String> withoutRate = new ArrayList<>();
        Map<String, BigDecimal> weights = new TreeMap<>();
        for (String currency : currencies(rows, scope, metric, months)) {
            Optional<BigDecimal> rate = currency.equals(Fact.NO_CURRENCY) ? Optional.of(BigDecimal.ONE) : units.apply(currency);
            rate.ifPresentOrElse(one -> weights.put(currency, BigDecimal.ONE.divide(one, DECIMALS, RoundingMode.HALF_UP)), () -> withoutRate.add(currency));
        }
        List<PeriodSum> found = new ArrayList<>();
        if (!weights.isEmpty()) {
            // A campaign that is at both ends is read twice.
            Map<Long, List<PeriodSum>> byIssue = new LinkedHashMap<>();
            for (boolean largest : new boolean[] {true, false}) {
                rows.first(each, rows.sql(RankSelects.ends(scope, metric, months, weights, largest)),
                        row -> byIssue.put(row.getLong(1), sums(row, metric, weights.keySet(), months.from(), months.to())));
            }
            byIssue.values().forEach(found::addAll);
        }
        Ends ends = Ranking.of(found, each, units);
        return new Ends(ends.most(), ends.least(), withoutRate);
    }

    private static Collection<String> currencies(PlainRows rows, SumScope scope, MetricKey metric, SumSpan months) {
        List<String> found = new ArrayList<>();
        if (!metric.isMoney()) {
            return List.of(Fact.NO_CURRENCY);
        }
        rows.each(rows.sql(RankSelects.currencies(scope, metric, months)), List.of(), row -> found.add(row.getString(1)));
        return found.stream().sorted().collect(Collectors.toList());
    }

    private static List<PeriodSum> sums(ResultSet row, MetricKey metric, Collection<String> currencies, LocalDate from, LocalDate to) throws SQLException {
        List<PeriodSum> sums = new ArrayList<>();
        int column = 2;
        for (String currency : currencies) {
            BigDecimal millionths = row.getBigDecimal(column++);
            if (millionths != null) {
                sums.add(new PeriodSum(row.getLong(1), metric, "", currency, from, to, Amount.ofMillionths(millionths.longValueExact())));
            }
        }
        return sums;
    }
}
