package org.marketops.metric.jira;

import com.atlassian.jira.datetime.DateTimeFormatter;
import com.atlassian.jira.datetime.DateTimeStyle;
import com.atlassian.jira.issue.Issue;
import com.atlassian.sal.api.message.I18nResolver;
import org.marketops.metric.IssueMetrics;
import org.marketops.metric.Measure;
import org.marketops.metric.MetricKey;
import org.marketops.metric.Totals;
import org.marketops.metric.Undefined;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts the numbers of an issue into words. */
public final class MetricsViews {

    private final Words words;
    private final PlannedBudget budgets;
    private final DateTimeFormatter times;

    public MetricsViews(I18nResolver texts, PlannedBudget budgets, DateTimeFormatter times) {
        this.words = new Words(texts);
        this.budgets = budgets;
        this.times = times;
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
        List<Tile> tiles = new ArrayList<>();
        List<String> heads = new ArrayList<>();
        for (PanelMetric metric : PanelMetric.values()) {
            if (metric != PanelMetric.COST_PER_CLICK && (money || !metric.isMoney())) {
                tiles.add(tile(issue, metric, metrics, numbers));
                heads.add(words.of("name." + metric.key()));
            }
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
        return MetricsView.withNumbers(texts, tiles, heads, trend(metrics, money, numbers));
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

    private Tile tile(Issue issue, PanelMetric metric, IssueMetrics metrics, Numbers numbers) {
        String title = words.of("name." + metric.key());
        Totals totals = metrics.totals();
        Measure measure = metric.in(totals);
        if (measure.value().isEmpty()) {
            return Tile.undefined(metric.key(), title, reason(metric, measure, totals, numbers));
        }
        String detail = metric == PanelMetric.SPEND ? againstBudget(issue, measure, numbers)
                : metric.partlyCovered(totals).map(covered -> words.of("panel.covered", covered, totals.issues())).orElse("");
        return Tile.of(metric.key(), title, shown(metric, measure, numbers), detail, line(title, metric, metrics, numbers));
    }

    // Without a rate the sums of the currencies are all that can be said.
    private String reason(PanelMetric metric, Measure measure, Totals totals, Numbers numbers) {
        Undefined reason = measure.reason().orElseThrow();
        if (metric != PanelMetric.SPEND || reason != Undefined.MIXED_CURRENCY) {
            return words.reason(reason);
        }
        List<String> amounts = new ArrayList<>();
        totals.byCurrency(MetricKey.SPEND).forEach((code, amount) -> amounts.add(numbers.money(amount.value(), code)));
        return words.of("panel.mixed", words.reason(reason), String.join(", ", amounts));
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

    private Sparkline line(String title, PanelMetric metric, IssueMetrics metrics, Numbers numbers) {
        List<BigDecimal> values = new ArrayList<>();
        List<String> ends = new ArrayList<>();
        metrics.byMonth().forEach((month, totals) -> {
            Measure measure = metric.in(totals);
            measure.value().ifPresent(value -> {
                values.add(value);
                ends.add(words.of("panel.line.end", shown(metric, measure, numbers), numbers.month(month)));
            });
        });
        if (values.size() < 2) {
            return Sparkline.none();
        }
        return Sparkline.of(values, words.of("panel.line", title, ends.get(0), ends.get(ends.size() - 1)));
    }

    private List<TrendRow> trend(IssueMetrics metrics, boolean money, Numbers numbers) {
        List<TrendRow> rows = new ArrayList<>();
        for (Map.Entry<YearMonth, Totals> month : metrics.byMonth().entrySet()) {
            List<String> cells = new ArrayList<>();
            for (PanelMetric metric : PanelMetric.values()) {
                if (metric != PanelMetric.COST_PER_CLICK && (money || !metric.isMoney())) {
                    Measure measure = metric.in(month.getValue());
                    cells.add(measure.value().isPresent() ? shown(metric, measure, numbers)
                            : words.of("panel.undefinedCell", words.reason(measure.reason().orElseThrow())));
                }
            }
            rows.add(new TrendRow(numbers.month(month.getKey()), cells));
        }
        return rows;
    }

    private static String shown(PanelMetric metric, Measure measure, Numbers numbers) {
        return metric.isPercentage() ? numbers.percent(measure.value().orElseThrow(), 2) : numbers.of(measure);
    }
}
