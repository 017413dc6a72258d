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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Remembers campaigns in order with the number of changes that the imports of their projects had then. Each question reads that
 * number, so what is remembered is used only while it is what the database has, on every node. Safe for threads.
 */
public final class StoredRanks implements TopCampaigns {

    private static final int MOST = 1_000;
    /** Over all that is remembered, some ten megabytes. */
    private static final int CAMPAIGNS = 50_000;

    private final PlainReads reads;
    private final PortfolioSums sums;
    private final Map<List<Object>, Remembered> remembered = new LinkedHashMap<>(16, 0.75f, true);

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
        Optional<Changes> changes = scope.asOf().isPresent() ? Optional.empty() : reads.read(rows -> Changes.of(rows, scope.projects()));
        List<Object> key = List.of(scope.projects(), metric, months.from(), months.to());
        Ranking ranking = changes.flatMap(now -> known(key, now)).filter(found -> found.isBy(units)).orElseGet(() -> {
            Ranking read = Ranking.of(read(scope, metric, months.to()), units);
            changes.ifPresent(then -> remember(key, new Remembered(then, read)));
            return read;
        });
        return ranking.ends(scope.hidden(), each);
    }

    /** Of all campaigns, also of those that this reader may not see: the next one may. */
    private List<PeriodSum> read(SumScope scope, MetricKey metric, LocalDate last) {
        return sums.byIssue(scope.without(Set.of()), List.of(metric)).sums().stream().filter(sum -> !sum.lastDay().isAfter(last)).collect(Collectors.toList());
    }

    private Optional<Ranking> known(List<Object> key, Changes now) {
        synchronized (remembered) {
            return Optional.ofNullable(remembered.get(key)).filter(found -> found.changes.equals(now)).map(found -> found.ranking);
        }
    }

    private void remember(List<Object> key, Remembered answer) {
        synchronized (remembered) {
            remembered.remove(key);
            remembered.put(key, answer);
            List<List<Object>> oldest = new ArrayList<>(remembered.keySet());
            int campaigns = remembered.values().stream().mapToInt(each -> each.ranking.size()).sum();
            for (int i = 0; campaigns > CAMPAIGNS && i < oldest.size() - 1; i++) {
                campaigns -= remembered.remove(oldest.get(i)).ranking.size();
            }
        }
    }

    private static final class Remembered {

        private final Changes changes;
        private final Ranking ranking;

        Remembered(Changes changes, Ranking ranking) {
            this.changes = changes;
            this.ranking = ranking;
        }
    }
}
