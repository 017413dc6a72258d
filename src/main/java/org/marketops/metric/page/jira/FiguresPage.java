package org.marketops.metric.page.jira;

import org.marketops.metric.Fact;
import org.marketops.metric.Measure;
import org.marketops.metric.dictionary.Definition;
import org.marketops.metric.dictionary.Evaluator;
import org.marketops.metric.dictionary.Exchange;
import org.marketops.metric.dictionary.Result;
import org.marketops.metric.page.Figure;
import org.marketops.metric.page.Figures;
import org.marketops.metric.page.Series;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the page of metrics shows: texts, ready to be written. */
public final class FiguresPage {

    private static final String[] WORDS = {"metrics", "metric", "period", "by", "compare", "from", "to", "show", "filters", "chart", "table", "change",
        "export.series", "export.breakdown", "noValue", "noCost", "splitBy", "import", "legend.now", "legend.target", "scrolls", "dashMeans"};
    private static final int MOST_DECIMALS = 1;

    private final FiguresTexts texts;
    private final FiguresChoices choices;
    private final BreakdownView breakdowns;

    public FiguresPage(FiguresTexts texts, FiguresChoices choices, BreakdownView breakdowns) {
        this.texts = texts;
        this.choices = choices;
        this.breakdowns = breakdowns;
    }

    Map<String, Object> of(FiguresAnswer answer, String contextPath, String path) {
        Map<String, Object> page = new HashMap<>();
        page.put("words", words());
        page.put("title", texts.name(answer.metric));
        page.put("explained", explained(answer));
        page.put("parameter", answer.seen.parameter());
        page.put("key", answer.seen.key());
        page.put("subject", answer.seen.issue().isPresent() ? answer.seen.key() + " " + answer.seen.name() : answer.seen.name());
        page.put("subjectLink", contextPath + (answer.seen.issue().isPresent() ? "/browse/" : "/projects/") + answer.seen.key());
        page.put("importLink", contextPath + "/plugins/servlet/marketops/import?" + answer.seen.parameter() + "=" + answer.seen.key());
        page.put("split", answer.question.split().code());
        page.put("metrics", choices.metrics(answer));
        page.put("periods", choices.periods(answer.question.period()));
        page.put("grains", choices.grains(answer.question.grain()));
        page.put("comparisons", choices.comparisons(answer.question.comparison()));
        page.put("first", answer.question.window().first().toString());
        page.put("last", answer.question.window().last().toString());
        page.put("seriesCsv", FiguresAddress.of(answer, path, "export", "series"));
        page.put("breakdownCsv", FiguresAddress.of(answer, path, "export", "breakdown"));
        page.put("empty", answer.figures.all().isEmpty() ? texts.of(answer.figures.isCut() ? "empty.cut" : "empty") : "");
        headline(page, answer);
        series(page, answer);
        page.put("breakdown", breakdowns.of(answer, contextPath, path));
        page.put("notes", notes(answer));
        return page;
    }

    private Map<String, String> words() {
        Map<String, String> words = new HashMap<>();
        for (String word : WORDS) {
            words.put(word.replace('.', '_'), texts.of("page." + word));
        }
        return words;
    }

    private String explained(FiguresAnswer answer) {
        Definition metric = answer.metric;
        String direction = metric.direction() == Definition.Direction.NONE ? "" : " " + texts.of("direction." + metric.direction());
        return (metric.formula().isEmpty() ? texts.of("explained.sum") : texts.of("explained.formula", metric.formula())) + direction;
    }

    private void headline(Map<String, Object> page, FiguresAnswer answer) {
        Result whole = answer.series.whole();
        page.put("value", texts.shown(answer.metric, whole.measure()));
        page.put("reason", whole.measure().reason().isPresent() ? texts.reason(whole) : "");
        page.put("days", texts.of(answer.question.window().isToDate() ? "days.toDate" : "days", day(answer.question.window().first()),
                day(answer.question.window().last())));
        page.put("target", answer.progress().map(progress -> texts.of("target", texts.shown(answer.metric, answer.target.value()),
                texts.target(progress.state()))).orElse(""));
        page.put("past", answer.past().map(past -> texts.of("past." + answer.question.comparison(), text(answer.metric, past.whole()),
                day(answer.pastWindow.first()), day(answer.pastWindow.last()))).orElse(""));
        page.put("coverage", whole.isPartlyCovered() ? texts.of("coverage", whole.covered(), whole.issues()) : "");
    }

    private String text(Definition metric, Result result) {
        return result.measure().value().isPresent() ? texts.shown(metric, result.measure()) : texts.of("page.dash") + " (" + texts.reason(result) + ")";
    }

    private void series(Map<String, Object> page, FiguresAnswer answer) {
        String grain = answer.question.grain().name().toLowerCase(Locale.ROOT);
        page.put("seriesTitle", texts.of("series." + grain));
        page.put("partHead", texts.of("part." + grain));
        page.put("pastHead", answer.past().isPresent() ? texts.of("compare." + answer.question.comparison()) : "");
        List<Series.Point> past = answer.past().map(Series::points).orElse(List.of());
        List<Map<String, Object>> rows = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < answer.series.points().size(); i++) {
            Series.Point point = answer.series.points().get(i);
            Optional<Result> before = i < past.size() ? Optional.of(past.get(i).result()) : Optional.empty();
            labels.add(day(point.first()));
            rows.add(Map.of("part", day(point.first()), "now", cell(answer.metric, Optional.of(point.result())), "past", cell(answer.metric, before),
                    "change", change(point.result().measure(), before)));
        }
        page.put("rows", rows);
        page.put("chart", LineChart.of(values(answer.series.points()), values(past), ratioTarget(answer),
                answer.metric.kind() == Definition.Kind.ADDITIVE, value -> texts.shown(answer.metric, like(answer, value)), labels));
        page.put("chartText", chartText(answer));
    }

    /** The target of what adds up is one of the whole period, not of each part. */
    private static Optional<BigDecimal> ratioTarget(FiguresAnswer answer) {
        boolean drawn = answer.target != null && answer.metric.kind() != Definition.Kind.ADDITIVE
                && answer.target.value().currency().equals(currency(answer));
        return drawn ? answer.target.value().value() : Optional.empty();
    }

    private static Measure like(FiguresAnswer answer, BigDecimal value) {
        return Measure.money(value, currency(answer));
    }

    private static String currency(FiguresAnswer answer) {
        return answer.series.points().stream().map(point -> point.result().measure()).filter(Measure::isMoney).map(Measure::currency).findFirst()
                .orElse(Fact.NO_CURRENCY);
    }

    private static List<Optional<BigDecimal>> values(List<Series.Point> points) {
        return points.stream().map(point -> point.result().measure().value()).collect(Collectors.toList());
    }

    private Map<String, Object> cell(Definition metric, Optional<Result> result) {
        return Map.of("text", result.map(found -> texts.shown(metric, found.measure())).orElse(""),
                "reason", result.flatMap(found -> found.measure().reason().map(reason -> texts.reason(found))).orElse(""));
    }

    private String change(Measure now, Optional<Result> before) {
        Optional<BigDecimal> past = before.flatMap(found -> found.measure().value()).filter(value -> value.signum() > 0);
        boolean comparable = now.value().isPresent() && past.isPresent() && before.get().measure().currency().equals(now.currency());
        if (!comparable) {
            return "";
        }
        Measure share = Measure.of(now.value().get().subtract(past.get())).dividedBy(Measure.of(past.get()));
        return texts.percent(share.value().orElseThrow(), MOST_DECIMALS);
    }

    private String chartText(FiguresAnswer answer) {
        List<Series.Point> defined = answer.series.points().stream().filter(point -> point.result().measure().value().isPresent()).collect(Collectors.toList());
        if (defined.isEmpty()) {
            return texts.of("chart.none");
        }
        Series.Point first = defined.get(0);
        Series.Point last = defined.get(defined.size() - 1);
        return texts.of("chart.text", texts.name(answer.metric), texts.shown(answer.metric, first.result().measure()), day(first.first()),
                texts.shown(answer.metric, last.result().measure()), day(last.first()));
    }

    private List<String> notes(FiguresAnswer answer) {
        List<String> notes = new ArrayList<>();
        if (answer.seen.subject().project().isPresent() && answer.metric.kind() == Definition.Kind.RATIO) {
            notes.add(texts.of("note.project"));
        }
        if (answer.figures.excluded() > 0) {
            notes.add(texts.of("note.hidden", answer.figures.excluded()));
        }
        if (answer.figures.isCut()) {
            notes.add(texts.of("note.cut"));
        }
        if (answer.series.isSpread() || answer.past().filter(Series::isSpread).isPresent()) {
            notes.add(texts.of("note.spread"));
        }
        if (!answer.figures.isComplete()) {
            notes.add(texts.of("note.incomplete"));
        }
        booked(answer).ifPresent(notes::add);
        return notes;
    }

    /** What stays true whatever the rates: the sum of each currency. */
    private Optional<String> booked(FiguresAnswer answer) {
        Evaluator plain = new Evaluator(answer.dictionary(), Exchange.NONE);
        List<String> amounts = new ArrayList<>();
        for (String code : answer.dictionary().bases(answer.metric)) {
            SortedMap<String, List<Figure>> byCurrency = answer.figures.all().stream().filter(figure -> figure.metric().equals(code))
                    .collect(Collectors.groupingBy(Figure::currency, TreeMap::new, Collectors.toList()));
            if (byCurrency.size() > 1) {
                Definition base = answer.dictionary().required(code);
                byCurrency.values().forEach(figures -> amounts.add(texts.name(base) + " "
                        + texts.shown(base, plain.of(code, Figures.basis(figures)).measure())));
            }
        }
        return amounts.isEmpty() ? Optional.empty() : Optional.of(texts.of("note.booked", String.join(", ", amounts)));
    }

    private String day(LocalDate day) {
        return texts.formats().day(day);
    }
}
