package org.marketops.metric.panel.jira;

import com.atlassian.jira.issue.IssueManager;
import com.atlassian.sal.api.message.I18nResolver;
import org.marketops.jira.AppRight;
import org.marketops.jira.MarketingFields;
import org.marketops.jira.ReaderTimes;
import org.marketops.metric.IssueMetrics;
import org.marketops.metric.Measure;
import org.marketops.metric.MonthSum;
import org.marketops.metric.RevenueRule;
import org.marketops.metric.dictionary.Basis;
import org.marketops.metric.dictionary.Definition;
import org.marketops.metric.dictionary.Dictionary;
import org.marketops.metric.jira.Numbers;
import org.marketops.metric.jira.Words;
import org.marketops.metric.progress.jira.TargetViews;
import org.marketops.rights.jira.WhoCanHelp;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts the numbers of an issue into words. */
public final class MetricsViews {

    private static final String[] TARGET_WORDS = {"metric", "period", "target", "actual", "pacing", "state", "caption"};
    private static final String TARGETS = "marketops.measure.target.";

    private final Words words;
    private final PlannedBudget budgets;
    private final MarketingFields fields;
    private final TargetViews targets;
    private final ReaderTimes times;
    private final IssueManager issues;
    private final RevenueRule revenue;
    private final WhoCanHelp help;

    public MetricsViews(I18nResolver texts, PlannedBudget budgets, MarketingFields fields, TargetViews targets, ReaderTimes times,
                        IssueManager issues, RevenueRule revenue, WhoCanHelp help) {
        this.words = new Words(texts);
        this.budgets = budgets;
        this.fields = fields;
        this.targets = targets;
        this.times = times;
        this.issues = issues;
        this.revenue = revenue;
        this.help = help;
    }

    MetricsView failed(String incident, PanelLinks links) {
        MetricsView view = new MetricsView("error");
        frame(view, links);
        view.getTexts().put("error", words.of("panel.error"));
        view.getTexts().put("errorDetail", words.of("panel.error.detail", incident));
        view.getTexts().put("again", words.of("panel.again"));
        return view;
    }

    MetricsView of(PanelFacts facts, PanelLinks links) {
        MetricsView view = new MetricsView(facts.metrics.isEmpty() ? "empty" : "numbers");
        frame(view, links);
        Map<String, String> texts = view.getTexts();
        PanelRecord record = new PanelRecord(words, facts);
        if (facts.metrics.isEmpty()) {
            texts.put("empty", words.of(fields.isPlan(facts.issue) ? "panel.empty.plan" : "panel.empty"));
        } else {
            numbers(view, facts, record, links);
        }
        long waiting = record.waiting(issues);
        if (waiting > 0 && !links.tray.isEmpty()) {
            texts.put("waiting", words.of("panel.waiting", waiting));
            texts.put("waitingText", words.of("panel.waiting.look"));
            texts.put("waitingLink", links.tray);
        }
        if (!facts.money) {
            texts.put("noMoney", words.of("panel.noMoney", help.name(AppRight.VIEW_MONEY), help.ask()));
        }
        target(view, facts, links);
        return view;
    }

    private void frame(MetricsView view, PanelLinks links) {
        Map<String, String> texts = view.getTexts();
        texts.put("heading", words.of("panel.heading"));
        texts.put("loading", words.of("panel.loading"));
        texts.put("issueLink", links.issue);
        if (!links.part.isEmpty()) {
            texts.put("partLink", links.part);
        }
        link(texts, "import", links.importFile, words.of("panel.import"));
        link(texts, "push", links.push, words.of("panel.push"));
        link(texts, "all", links.all, words.text(TARGETS + "panel.all"));
    }

    private static void link(Map<String, String> texts, String name, String address, String text) {
        if (!address.isEmpty()) {
            texts.put(name + "Link", address);
            texts.put(name + "Text", text);
        }
    }

    private void numbers(MetricsView view, PanelFacts facts, PanelRecord record, PanelLinks links) {
        IssueMetrics metrics = facts.metrics;
        Map<String, String> texts = view.getTexts();
        Numbers numbers = words.numbers();
        String page = links.all.isEmpty() ? "" : links.all + "&metric=";
        PanelTiles tiles = new PanelTiles(words, budgets, fields, targets, facts, record.months(), revenue, page);
        for (Definition metric : PanelMetric.tiles(Dictionary.standard(), facts.money, goals(facts))) {
            Tile tile = tiles.of(metric);
            if (!tile.isDefined() && metric.code().equals(PanelMetric.ROI) && !links.importFile.isEmpty()) {
                tile.put("way", words.of("panel.roi.import")).put("wayLink", links.leads(revenue));
            }
            view.getTiles().add(tile);
        }
        texts.put("period", words.of(metrics.campaigns() == 0 ? "panel.period" : "panel.period.campaigns",
                numbers.day(metrics.firstDay().orElseThrow()), numbers.day(metrics.lastDay().orElseThrow()), metrics.campaigns()));
        texts.put("source", words.of("panel.source", words.sources(metrics.sources()),
                times.at(metrics.lastImport().orElseThrow())));
        texts.put("trendTitle", words.of("panel.trend"));
        texts.put("trendCaption", words.of(metrics.spansMonths() ? "panel.trend.ranges" : "panel.trend.months"));
        texts.put("month", words.of("panel.month"));
        texts.put("noValue", words.of("panel.noValue"));
        if (metrics.notVisible() > 0) {
            texts.put("notVisible", words.of("panel.notVisible", metrics.notVisible()));
        }
        if (view.getTiles().stream().anyMatch(tile -> tile.getLine().isDrawn())) {
            texts.put("lines", words.of(view.getTiles().stream().anyMatch(tile -> !tile.getLine().getMarks().isEmpty()) ? "panel.lines.marked" : "panel.lines"));
        }
        happened(view, record);
        view.getFunnel().addAll(new PanelFunnel(facts, revenue, words).lines());
        for (String word : new String[] {"title", "caption", "stage", "leads", "share"}) {
            texts.put("funnel_" + word, words.of("panel.funnel." + word));
        }
        trend(view, facts, numbers);
    }

    /** Metrics that files bring and that somebody has set a target for. */
    private static List<String> goals(PanelFacts facts) {
        return facts.standings.stream().map(standing -> standing.metric().code()).distinct()
                .filter(code -> !PanelMetric.COLUMNS.contains(code) && !PanelMetric.ROI.equals(code))
                .filter(code -> Dictionary.standard().find(code).isPresent()).collect(Collectors.toList());
    }

    private void happened(MetricsView view, PanelRecord record) {
        view.getMarks().addAll(record.happened());
        if (!view.getMarks().isEmpty()) {
            view.getTexts().put("marks", words.of("panel.marks"));
        }
        view.getReported().addAll(PanelRecord.rows(record.reported()));
        if (!view.getReported().isEmpty()) {
            for (String word : new String[] {"title", "caption", "source", "figure", "stated", "computed"}) {
                view.getTexts().put("reported_" + word, words.of("panel.reported." + word));
            }
        }
    }

    private void target(MetricsView view, PanelFacts facts, PanelLinks links) {
        view.getTargets().addAll(targets.lines(facts.standings));
        Map<String, String> texts = view.getTexts();
        for (String word : TARGET_WORDS) {
            texts.put("target_" + word, words.text(TARGETS + "page." + word));
        }
        texts.put("targets", words.text(TARGETS + "panel.title"));
        link(texts, "targets", links.targets, words.text(TARGETS + "panel.set"));
    }

    private void trend(MetricsView view, PanelFacts facts, Numbers numbers) {
        List<Definition> shown = PanelMetric.of(PanelMetric.COLUMNS, Dictionary.standard(), facts.money);
        shown.forEach(metric -> view.getHeads().add(words.name(metric)));
        for (Map.Entry<YearMonth, List<MonthSum>> month : facts.months().entrySet()) {
            Basis basis = Basis.ofSums(month.getValue());
            List<String> cells = new ArrayList<>();
            for (Definition metric : shown) {
                Measure measure = facts.evaluator.of(metric.code(), basis).measure();
                cells.add(measure.value().isPresent() ? words.shown(metric, measure, numbers)
                        : words.of("panel.undefinedCell", words.reason(measure.reason().orElseThrow())));
            }
            view.getTrend().add(new TrendRow(numbers.month(month.getKey()), cells));
        }
    }
}
