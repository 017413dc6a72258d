package org.marketops.metric.page.jira;

import org.marketops.metric.Fact;
import org.marketops.metric.Measure;
import org.marketops.metric.dictionary.Definition;
import org.marketops.metric.dictionary.Result;
import org.marketops.metric.page.Series;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts the chart over time, and the table beside it, into words and coordinates. */
public final class SeriesView {

    private static final int DECIMALS = 1;

    private final FiguresTexts texts;

    public SeriesView(FiguresTexts texts) {
        this.texts = texts;
    }

    void into(Map<String, Object> page, FiguresAnswer answer) {
        String grain = answer.question.grain().name().toLowerCase(Locale.ROOT);
        String currency = currency(answer);
        String past = answer.past().isPresent() ? texts.of("compare." + answer.question.comparison()) : "";
        page.put("seriesTitle", texts.of("series." + grain));
        page.put("seriesCaption", texts.of(currency.isEmpty() ? "series.caption" : "series.caption.money", texts.name(answer.metric), texts.inside(texts.of("series." + grain)), currency));
        page.put("partHead", texts.of("part." + grain));
        page.put("pastHead", past);
        page.put("rows", rows(answer, currency));
        page.put("unit", currency);
        page.put("chart", chart(answer, currency));
        page.put("chartText", chartText(answer));
    }

    private List<Map<String, Object>> rows(FiguresAnswer answer, String currency) {
        List<Series.Point> past = answer.past().map(Series::points).orElse(List.of());
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < answer.series.points().size(); i++) {
            Series.Point point = answer.series.points().get(i);
            Optional<Result> before = i < past.size() ? Optional.of(past.get(i).result()) : Optional.empty();
            rows.add(Map.of("part", day(answer, point.first()), "now", cell(answer.metric, Optional.of(point.result()), currency),
                    "past", cell(answer.metric, before, currency), "change", change(point.result().measure(), before)));
        }
        return rows;
    }

    private Map<String, Object> chart(FiguresAnswer answer, String currency) {
        List<String> labels = answer.series.points().stream().map(point -> day(answer, point.first())).collect(Collectors.toList());
        Map<String, Object> chart = LineChart.of(values(answer.series.points()), values(answer.past().map(Series::points).orElse(List.of())),
                ratioTarget(answer, currency), answer.metric.kind() == Definition.Kind.ADDITIVE,
                value -> texts.tick(answer.metric, value, currency), labels);
        for (String end : List.of("end", "pastEnd")) {
            Object value = chart.containsKey(end) ? ((Map<?, ?>) chart.get(end)).get("value") : "";
            chart.put(end + "Text", value instanceof BigDecimal ? told(answer, (BigDecimal) value, currency) : "");
        }
        if (!"".equals(chart.get("start"))) {
            chart.put("start", texts.of("page.chart") + " " + (currency + " " + chart.get("start")).trim());
        }
        return chart;
    }

    private String told(FiguresAnswer answer, BigDecimal value, String currency) {
        return currency.isEmpty() ? texts.shown(answer.metric, Measure.of(value)) : texts.bare(answer.metric, Measure.money(value, currency));
    }

    /** The target of what adds up is one of the whole period, not of each part. */
    private static Optional<BigDecimal> ratioTarget(FiguresAnswer answer, String currency) {
        boolean drawn = answer.target != null && answer.metric.kind() != Definition.Kind.ADDITIVE && answer.target.value().currency().equals(currency.isEmpty() ? Fact.NO_CURRENCY : currency);
        return drawn ? answer.target.value().value() : Optional.empty();
    }

    /** The one of all amounts that are shown; empty for numbers, and where there are two. */
    private static String currency(FiguresAnswer answer) {
        Set<String> currencies = Stream.concat(answer.series.points().stream(), answer.past().stream().flatMap(past -> past.points().stream()))
                .map(point -> point.result().measure()).filter(Measure::isMoney).map(Measure::currency).collect(Collectors.toSet());
        return currencies.size() == 1 ? currencies.iterator().next() : "";
    }

    private static List<Optional<BigDecimal>> values(List<Series.Point> points) {
        return points.stream().map(point -> point.result().measure().value()).collect(Collectors.toList());
    }

    private Map<String, Object> cell(Definition metric, Optional<Result> result, String currency) {
        return Map.of("text", result.map(found -> text(metric, found.measure(), currency)).orElse(""),
                "reason", result.flatMap(found -> found.measure().reason().map(reason -> texts.reason(found))).orElse(""));
    }

    private String text(Definition metric, Measure measure, String currency) {
        return measure.currency().equals(currency) ? texts.bare(metric, measure) : texts.shown(metric, measure);
    }

    private String change(Measure now, Optional<Result> before) {
        Optional<BigDecimal> past = before.flatMap(found -> found.measure().value()).filter(value -> value.signum() > 0);
        boolean comparable = now.value().isPresent() && past.isPresent() && before.get().measure().currency().equals(now.currency());
        if (!comparable) {
            return "";
        }
        Measure share = Measure.of(now.value().get().subtract(past.get())).dividedBy(Measure.of(past.get()));
        return texts.percent(share.value().orElseThrow(), DECIMALS);
    }

    private String chartText(FiguresAnswer answer) {
        List<Series.Point> defined = answer.series.points().stream().filter(point -> point.result().measure().value().isPresent()).collect(Collectors.toList());
        if (defined.isEmpty()) {
            return texts.of("chart.none");
        }
        Series.Point first = defined.get(0);
        Series.Point last = defined.get(defined.size() - 1);
        return texts.of("chart.text", texts.name(answer.metric), texts.shown(answer.metric, first.result().measure()), day(answer, first.first()),
                texts.shown(answer.metric, last.result().measure()), day(answer, last.first()));
    }

    private String day(FiguresAnswer answer, LocalDate day) {
        return texts.day(day, answer.question.window());
    }
}
