package org.marketops.metric.jira;

import com.atlassian.jira.datetime.DateTimeFormatter;
import com.atlassian.jira.datetime.DateTimeStyle;
import com.atlassian.jira.issue.Issue;
import com.atlassian.sal.api.message.I18nResolver;
import org.marketops.metric.Amount;
import org.marketops.metric.IssueMetrics;
import org.marketops.metric.Measure;
import org.marketops.metric.MetricKey;
import org.marketops.metric.MonthSum;
import org.marketops.metric.Totals;
import org.marketops.metric.dictionary.Basis;
import org.marketops.metric.dictionary.Definition;
import org.marketops.metric.dictionary.Dictionary;
import org.marketops.metric.dictionary.Evaluator;
import org.marketops.metric.dictionary.Result;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** Puts the numbers of an issue into words. */
public final class MetricsViews {

    private final Words words;
    private final PlannedBudget budgets;
    private final DateTimeFormatter times;
    private final CompanyRates rates;

    public MetricsViews(I18nResolver texts, PlannedBudget budgets, DateTimeFormatter times, CompanyRates rates) {
        this.words = new Words(texts);
        this.budgets = budgets;
        this.times = times;
        this.rates = rates;
    }

    /** @param importLink empty if the reader may not import */
    MetricsView empty(boolean plan, Optional<String> importLink) {
        Map<String, String> texts = texts(importLink);
        texts.put("empty", words.of(plan ? "panel.empty.plan" : "panel.empty"));
        return MetricsView.withoutNumbers("empty", texts);
    }

    MetricsView failed(String incident) {
        Map<String, String> texts = texts(Optional.empty());
        texts.put("error", words.of("panel.error"));
        texts.put("errorDetail", words.of("panel.error.detail", incident));
        return MetricsView.withoutNumbers("error", texts);
    }

    MetricsView of(Issue issue, IssueMetrics metrics, boolean money, Optional<String> importLink) {
        Numbers numbers = words.numbers();
        Evaluator evaluator = new Evaluator(Dictionary.standard(), rates.now());
        List<Definition> shown = PanelMetric.of(PanelMetric.TILES, Dictionary.standard(), money);
        List<Tile> tiles = new ArrayList<>();
        List<String> heads = new ArrayList<>();
        for (Definition metric : shown) {
            tiles.add(tile(issue, metric, metrics, evaluator, numbers));
            heads.add(words.name(metric));
        }
        Map<String, String> texts = texts(importLink);
        texts.put("period", words.of(metrics.campaigns() == 0 ? "panel.period" : "panel.period.campaigns",
                numbers.day(metrics.firstDay().orElseThrow()), numbers.day(metrics.lastDay().orElseThrow()), metrics.campaigns()));
        texts.put("source", words.of("panel.source", words.sources(metrics.sources()), lastImport(metrics)));
        texts.put("trendTitle", words.of("panel.trend"));
        texts.put("trendCaption", words.of(metrics.spansMonths() ? "panel.trend.ranges" : "panel.trend.months"));
        texts.put("month", words.of("panel.month"));
        texts.put("noValue", words.of("panel.noValue"));
        if (!money) {
            texts.put("noMoney", words.of("panel.noMoney"));
        }
        if (metrics.notVisible() > 0) {
            texts.put("notVisible", words.of("panel.notVisible", metrics.notVisible()));
        }
        return MetricsView.withNumbers(texts, tiles, heads, trend(metrics, shown, evaluator, numbers));
    }

    private Map<String, String> texts(Optional<String> importLink) {
        Map<String, String> texts = new HashMap<>();
        texts.put("heading", words.of("panel.heading"));
        importLink.ifPresent(link -> {
            texts.put("importLink", link);
            texts.put("importText", words.of("panel.import"));
        });
        return texts;
    }

    private String lastImport(IssueMetrics metrics) {
        return times.forLoggedInUser().withStyle(DateTimeStyle.COMPLETE).format(Date.from(metrics.lastImport().orElseThrow()));
    }

    private Tile tile(Issue issue, Definition metric, IssueMetrics metrics, Evaluator evaluator, Numbers numbers) {
        String title = words.name(metric);
        Result result = evaluator.of(metric.code(), Basis.ofSums(metrics.sums()));
        Measure measure = result.measure();
        if (measure.value().isEmpty()) {
            return Tile.undefined(metric.code(), title, reason(metric, result, metrics.totals(), numbers));
        }
        String detail = isSpend(metric) ? againstBudget(issue, measure, numbers)
                : result.isPartlyCovered() ? words.of("panel.covered", result.covered(), result.issues()) : "";
        return Tile.of(metric.code(), title, words.shown(metric, measure, numbers), detail, line(title, metric, metrics, evaluator, numbers));
    }

    private static boolean isSpend(Definition metric) {
        return PanelMetric.SPEND.equals(metric.code());
    }

    // Without a rate the sums of the currencies are all that can be said.
    private String reason(Definition metric, Result result, Totals totals, Numbers numbers) {
        String reason = result.missingRates().isEmpty() ? words.reason(result.measure().reason().orElseThrow())
                : words.of("panel.rates", words.reason(result.measure().reason().orElseThrow()), String.join(", ", result.missingRates()));
        SortedMap<String, Amount> byCurrency = totals.byCurrency(MetricKey.SPEND);
        if (!isSpend(metric) || byCurrency.size() < 2) {
            return reason;
        }
        List<String> amounts = new ArrayList<>();
        byCurrency.forEach((code, amount) -> amounts.add(numbers.money(amount.value(), code)));
        return words.of("panel.mixed", reason, String.join(", ", amounts));
    }

    private String againstBudget(Issue issue, Measure spend, Numbers numbers) {
        Measure budget = budgets.of(issue);
        if (budget.value().isEmpty()) {
            return words.of("panel.budget.none");
        }
        Measure share = spend.dividedBy(budget);
        String planned = numbers.of(budget);
        return share.value().map(value -> words.of("panel.budget", numbers.percent(value, 1), planned))
                .orElseGet(() -> words.of("panel.budget." + share.reason().orElseThrow(), planned));
    }

    private Sparkline line(String title, Definition metric, IssueMetrics metrics, Evaluator evaluator, Numbers numbers) {
        List<BigDecimal> values = new ArrayList<>();
        List<String> ends = new ArrayList<>();
        metrics.byMonth().forEach((month, sums) -> {
            Measure measure = evaluator.of(metric.code(), Basis.ofSums(sums)).measure();
            measure.value().ifPresent(value -> {
                values.add(value);
                ends.add(words.of("panel.line.end", words.shown(metric, measure, numbers), numbers.month(month)));
            });
        });
        if (values.size() < 2) {
            return Sparkline.none();
        }
        return Sparkline.of(values, words.of("panel.line", title, ends.get(0), ends.get(ends.size() - 1)));
    }

    private List<TrendRow> trend(IssueMetrics metrics, List<Definition> shown, Evaluator evaluator, Numbers numbers) {
        List<TrendRow> rows = new ArrayList<>();
        for (Map.Entry<YearMonth, List<MonthSum>> month : metrics.byMonth().entrySet()) {
            Basis basis = Basis.ofSums(month.getValue());
            List<String> cells = new ArrayList<>();
            for (Definition metric : shown) {
                Measure measure = evaluator.of(metric.code(), basis).measure();
                cells.add(measure.value().isPresent() ? words.shown(metric, measure, numbers)
                        : words.of("panel.undefinedCell", words.reason(measure.reason().orElseThrow())));
            }
            rows.add(new TrendRow(numbers.month(month.getKey()), cells));
        }
        return rows;
    }
}
