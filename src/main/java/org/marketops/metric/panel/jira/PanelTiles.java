package org.marketops.metric.panel.jira;

import org.marketops.jira.MarketingField;
import org.marketops.jira.MarketingFields;
import org.marketops.metric.Amount;
import org.marketops.metric.MadeFigures;
import org.marketops.metric.Measure;
import org.marketops.metric.MetricKey;
import org.marketops.metric.MonthSum;
import org.marketops.metric.RevenueRule;
import org.marketops.metric.Undefined;
import org.marketops.metric.dictionary.Basis;
import org.marketops.metric.dictionary.Converted;
import org.marketops.metric.dictionary.Definition;
import org.marketops.metric.dictionary.Result;
import org.marketops.metric.jira.Numbers;
import org.marketops.metric.jira.Words;
import org.marketops.metric.progress.Progress;
import org.marketops.metric.progress.SpendPace;
import org.marketops.metric.progress.jira.TargetDesk;
import org.marketops.metric.progress.jira.TargetViews;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/** The tiles of one panel: value, target, how it stands in words, and the line of its months. */
final class PanelTiles {

    private static final String STATE = "marketops.measure.target.state.";
    private static final Map<String, String> SIGNS = Map.of("ok", "panel.sign.ok", "warn", "panel.sign.warn", "bad", "panel.sign.bad",
            "info", "panel.sign.info");

    private final Words words;
    private final Numbers numbers;
    private final PlannedBudget budgets;
    private final MarketingFields fields;
    private final TargetViews targets;
    private final PanelFacts facts;
    private final Set<YearMonth> marked;
    private final RevenueRule revenue;
    private final String page;

    /** @param page the address of a metric's page, to be followed by its code */
    PanelTiles(Words words, PlannedBudget budgets, MarketingFields fields, TargetViews targets, PanelFacts facts, Set<YearMonth> marked,
               RevenueRule revenue, String page) {
        this.words = words;
        this.numbers = words.numbers();
        this.budgets = budgets;
        this.fields = fields;
        this.targets = targets;
        this.facts = facts;
        this.marked = marked;
        this.revenue = revenue;
        this.page = page;
    }

    Tile of(Definition metric) {
        Tile tile = new Tile(metric.code(), words.name(metric));
        Result result = facts.evaluator.of(metric.code(), Basis.ofSums(facts.metrics.sums()));
        Measure measure = result.measure();
        if (PanelMetric.ROI.equals(metric.code())) {
            tile.put("detail", model());
        }
        if (measure.value().isEmpty()) {
            return undefined(tile, metric, result);
        }
        tile.put("value", words.shown(metric, measure, numbers)).put("link", page.isEmpty() ? "" : page + metric.code()).line(line(metric));
        if (result.isPartlyCovered()) {
            // The model stands beside what it made, whatever else is to be said.
            tile.put(PanelMetric.ROI.equals(metric.code()) ? "goal" : "detail", words.of("panel.covered", result.covered(), result.issues()));
        }
        Optional<TargetDesk.Standing> target = facts.target(metric.code());
        if (target.isPresent()) {
            goal(tile, target.get());
        } else if (isSpend(metric)) {
            againstBudget(tile, measure);
        }
        return tile;
    }

    /** Revenue that a file states came about in a way that only its source knows. */
    private String model() {
        boolean stated = facts.metrics.sums().stream().anyMatch(sum -> sum.metric() == MetricKey.REVENUE && !sum.source().equals(MadeFigures.LEADS));
        boolean credited = facts.metrics.sums().stream().anyMatch(sum -> sum.metric() == MetricKey.REVENUE && sum.source().equals(MadeFigures.LEADS));
        return stated ? words.of(credited ? "panel.roi.both" : "panel.roi.stated", revenue.modelAndWindow()) : revenue.modelAndWindow();
    }

    private Tile undefined(Tile tile, Definition metric, Result result) {
        if (PanelMetric.ROI.equals(metric.code()) && facts.metrics.sums().stream().noneMatch(sum -> sum.metric() == MetricKey.REVENUE)) {
            return tile.put("reason", words.of("panel.roi.none"));
        }
        facts.target(metric.code()).ifPresent(target -> goal(tile, target));
        return tile.put("reason", reason(metric, result));
    }

    private static boolean isSpend(Definition metric) {
        return PanelMetric.SPEND.equals(metric.code());
    }

    // Without a rate the sums of the currencies are all that can be said.
    private String reason(Definition metric, Result result) {
        String reason = result.missingRates().isEmpty() ? words.reason(result.measure().reason().orElseThrow())
                : words.of("panel.rates", words.reason(result.measure().reason().orElseThrow()), String.join(", ", result.missingRates()));
        SortedMap<String, Amount> byCurrency = facts.metrics.totals().byCurrency(MetricKey.SPEND);
        if (!isSpend(metric) || byCurrency.size() < 2) {
            return reason;
        }
        List<String> amounts = new ArrayList<>();
        byCurrency.forEach((code, amount) -> amounts.add(numbers.money(amount.value(), code)));
        return words.of("panel.mixed", reason, String.join(", ", amounts));
    }

    private void goal(Tile tile, TargetDesk.Standing standing) {
        Progress progress = standing.progress();
        Definition metric = standing.metric();
        String period = targets.period(standing.target().period());
        boolean additive = metric.kind() == Definition.Kind.ADDITIVE;
        String key = additive ? "panel.goal.sum" : metric.direction() == Definition.Direction.LOWER ? "panel.goal.lower" : "panel.goal";
        Measure planned = additive ? progress.plannedToDate() : standing.target().value();
        String shown = words.shown(metric, planned, numbers);
        // The tile counts every day there are figures of, the target only those of its period.
        tile.put("goal", progress.actual().value().map(value -> words.of(key, period, shown, words.shown(metric, progress.actual(), numbers)))
                .orElseGet(() -> words.of("panel.goal.none", period, shown)));
        if (progress.isAtPlanRate()) {
            tile.put("detail", words.text("marketops.measure.target.planRate"));
        }
        state(tile, words.text(STATE + progress.state()), TargetViews.look(progress.state()), additive ? progress.pacing() : Measure.undefined(Undefined.NO_DATA));
    }

    private void state(Tile tile, String word, String look, Measure pacing) {
        String said = pacing.value().map(share -> words.of("panel.state", word, numbers.percent(share, 0))).orElse(word);
        tile.state(look, SIGNS.containsKey(look) ? words.of(SIGNS.get(look)) : "", said);
    }

    private void againstBudget(Tile tile, Measure spend) {
        Measure planned = budgets.of(facts.issue);
        if (planned.value().isEmpty()) {
            tile.put("goal", words.of("panel.budget.none"));
            return;
        }
        Optional<LocalDate> first = fields.date(facts.issue, MarketingField.START_DATE);
        Optional<LocalDate> last = fields.date(facts.issue, MarketingField.END_DATE);
        Measure budget = Converted.to(spend.currency(), planned, first.orElse(facts.today()), facts.exchange);
        String said = numbers.of(planned);
        if (budget.value().isEmpty()) {
            tile.put("goal", words.of("panel.budget.rate", said, facts.exchange.rateName(planned.currency(), first.orElse(facts.today()))));
            return;
        }
        if (!planned.currency().equals(spend.currency())) {
            tile.put("detail", words.of("panel.budget.converted", said));
        }
        if (first.isEmpty() || last.isEmpty() || last.get().isBefore(first.get())) {
            Measure share = spend.dividedBy(budget);
            tile.put("goal", share.value().map(value -> words.of("panel.budget", numbers.percent(value, 1), numbers.of(budget)))
                    .orElseGet(() -> words.of("panel.budget.NO_DENOMINATOR", numbers.of(budget))));
            return;
        }
        SpendPace pace = SpendPace.of(spend, budget, first.get(), last.get(), facts.today());
        tile.put("goal", facts.today().isBefore(last.get()) ? words.of("panel.budget.toDate", numbers.of(pace.planned()), numbers.of(budget))
                : words.of("panel.budget.NO_DENOMINATOR", numbers.of(budget)));
        boolean own = pace.state() == Progress.State.OVER || pace.state() == Progress.State.HELD;
        state(tile, own ? words.of("panel.budget." + pace.state()) : words.text(STATE + pace.state()), TargetViews.look(pace.state()), pace.pacing());
    }

    private Sparkline line(Definition metric) {
        List<Optional<BigDecimal>> values = new ArrayList<>();
        Set<Integer> marks = new TreeSet<>();
        String from = "";
        String to = "";
        for (Map.Entry<YearMonth, List<MonthSum>> month : facts.months().entrySet()) {
            Measure measure = facts.evaluator.of(metric.code(), Basis.ofSums(month.getValue())).measure();
            if (marked.contains(month.getKey())) {
                marks.add(values.size());
            }
            values.add(measure.value());
            if (measure.value().isPresent()) {
                to = words.of("panel.line.end", words.shown(metric, measure, numbers), numbers.month(month.getKey()));
                from = from.isEmpty() ? to : from;
            }
        }
        return Sparkline.of(values, marks, words.of("panel.line", words.name(metric), from, to));
    }
}
