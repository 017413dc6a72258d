package org.marketops.metric.page.jira;

import com.atlassian.jira.issue.Issue;
import org.marketops.jira.MarketingFields;
import org.marketops.metric.Measure;
import org.marketops.metric.dictionary.Definition;
import org.marketops.metric.page.Breakdown;
import org.marketops.metric.page.Figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts the breakdown into words. */
public final class BreakdownView {

    /** Rows on the page; the export has all. */
    static final int MOST = 50;
    private static final int MOST_NAMED = 5;

    private final FiguresTexts texts;
    private final SeenSubjects subjects;
    private final MarketingFields fields;
    private final AgainstTarget against;
    private final ModelNote model;

    public BreakdownView(FiguresTexts texts, SeenSubjects subjects, MarketingFields fields, AgainstTarget against, ModelNote model) {
        this.texts = texts;
        this.subjects = subjects;
        this.fields = fields;
        this.against = against;
        this.model = model;
    }

    Map<String, Object> of(FiguresAnswer answer, String contextPath, String path) {
        Breakdown breakdown = answer.breakdown;
        List<Breakdown.Line> lines = breakdown.lines().stream().limit(MOST).collect(Collectors.toList());
        List<Measure> totals = breakdown.of(answer.figures.all(), answer.evaluator);
        List<String> currencies = currencies(lines, totals);
        Map<String, Object> view = new HashMap<>();
        view.put("title", texts.of("split.title", texts.inside(name(answer.split))));
        view.put("head", name(answer.split));
        view.put("caption", caption(answer));
        view.put("columns", names(answer, currencies));
        view.put("isAgainst", against.isForParts(answer));
        List<Map<String, Object>> rows = new ArrayList<>();
        lines.forEach(line -> rows.add(line(answer, line, currencies, contextPath, path)));
        view.put("lines", rows);
        view.put("total", cells(answer, totals, answer.figures.all(), currencies, contextPath, ""));
        view.put("totalAgainst", against.part(answer, totals.get(totals.size() - 1)).orElse(Map.of()));
        view.put("totalHead", texts.of("split.total"));
        view.put("more", breakdown.all() > MOST ? texts.of("split.more", MOST, breakdown.all()) : "");
        view.put("tooLarge", answer.breakdownTooLarge ? texts.of("split.tooLarge") : "");
        view.put("lacks", lacks(answer, lines));
        view.put("links", links(answer, path));
        return view;
    }

    /** Whether it also stands there as it was before currencies were brought together. */
    private static boolean isBooked(FiguresAnswer answer, Definition metric) {
        return answer.isExchanged() && metric.isMoney() && metric.formula().isEmpty();
    }

    /** Each currency by itself. */
    private String booked(Definition metric, List<Figure> figures) {
        SortedMap<String, BigDecimal> sums = new TreeMap<>();
        figures.stream().filter(figure -> figure.metric().equals(metric.code())).forEach(figure -> sums.merge(figure.currency(), figure.amount(), BigDecimal::add));
        return sums.entrySet().stream().map(sum -> texts.shown(metric, Measure.money(sum.getValue(), sum.getKey()))).collect(Collectors.joining(", "));
    }

    private List<Map<String, Object>> links(FiguresAnswer answer, String path) {
        List<Map<String, Object>> links = new ArrayList<>();
        for (Split split : Split.values()) {
            links.add(Map.of("label", texts.inside(name(split)), "address", FiguresAddress.of(answer, path, "split", split.code(), "group", ""), "current", split == answer.split));
        }
        return links;
    }

    String name(Split split) {
        return split.field().map(fields::name).orElseGet(() -> texts.of("split." + split.code()));
    }

    private String caption(FiguresAnswer answer) {
        String first = texts.day(answer.question.window().first(), answer.question.window());
        String last = texts.formats().day(answer.question.window().last());
        String order = answer.metric.direction() == Definition.Direction.LOWER && answer.metric.kind() != Definition.Kind.ADDITIVE
                ? "split.lowest" : "split.highest";
        return texts.of(order, first, last, texts.inside(texts.name(answer.metric)));
    }

    /** Of each column the one of all its amounts, which is told in its head; empty for numbers, and where there are two. */
    private static List<String> currencies(List<Breakdown.Line> lines, List<Measure> totals) {
        List<String> currencies = new ArrayList<>();
        for (int i = 0; i < totals.size(); i++) {
            int column = i;
            Set<String> found = Stream.concat(lines.stream().map(line -> line.measures().get(column)), Stream.of(totals.get(column)))
                    .filter(Measure::isMoney).map(Measure::currency).collect(Collectors.toSet());
            currencies.add(found.size() == 1 ? found.iterator().next() : "");
        }
        return currencies;
    }

    private List<String> names(FiguresAnswer answer, List<String> currencies) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < currencies.size(); i++) {
            Definition metric = answer.dictionary().required(answer.breakdown.columns().get(i));
            String name = model.named(answer, metric);
            if (isBooked(answer, metric)) {
                names.add(texts.of("split.booked", name));
            }
            names.add(currencies.get(i).isEmpty() ? name : name + ", " + currencies.get(i));
        }
        return names;
    }

    /** The name of a group: a campaign's key and name, a source, an objective, an option. */
    String group(FiguresAnswer answer, String group) {
        if (answer.split == Split.SOURCE) {
            return texts.source(group);
        }
        if (answer.split == Split.CAMPAIGN) {
            return issue(group).map(issue -> issue.getKey() + " " + issue.getSummary()).orElseGet(() -> texts.of("split.hidden"));
        }
        return group.isEmpty() ? texts.of("split.none") : answer.groupNames.getOrDefault(group, group);
    }

    private Optional<Issue> issue(String group) {
        return group.matches("[0-9]{1,18}") ? subjects.visible(Long.parseLong(group)) : Optional.empty();
    }

    private Map<String, Object> line(FiguresAnswer answer, Breakdown.Line line, List<String> currencies, String contextPath, String path) {
        String group = FiguresQuestion.GROUP + line.group();
        Map<String, Object> view = new HashMap<>();
        view.put("group", group(answer, line.group()));
        view.put("chosen", answer.question.group().filter(line.group()::equals).isPresent());
        view.put("link", FiguresAddress.of(answer, path, "split", answer.split.code(), "group", group) + "#metrics-where");
        view.put("cells", cells(answer, line.measures(), line.figures(), currencies, contextPath, group));
        view.put("against", against.part(answer, line.measures().get(line.measures().size() - 1)).orElse(Map.of()));
        return view;
    }

    private List<Map<String, Object>> cells(FiguresAnswer answer, List<Measure> measures, List<Figure> figures, List<String> currencies,
                                            String contextPath, String group) {
        List<Map<String, Object>> cells = new ArrayList<>();
        for (int i = 0; i < measures.size(); i++) {
            Definition metric = answer.dictionary().required(answer.breakdown.columns().get(i));
            Measure measure = measures.get(i);
            if (isBooked(answer, metric)) {
                cells.add(Map.of("text", booked(metric, figures), "reason", "", "noCost", false, "rows", ""));
            }
            boolean noCost = "spend".equals(metric.code()) && measure.value().filter(value -> value.signum() == 0).isPresent();
            boolean bare = measure.isMoney() && measure.currency().equals(currencies.get(i));
            cells.add(Map.of("text", bare ? texts.bare(metric, measure) : texts.shown(metric, measure), "reason", measure.reason().map(texts::reason).orElse(""),
                    "noCost", noCost, "rows", metric.formula().isEmpty() && measure.value().isPresent() ? FiguresAddress.of(answer,
                    contextPath + MetricRowsServlet.PATH, "metric", metric.code(), "split", answer.split.code(), "group", group) : ""));
        }
        return cells;
    }

    /** Which groups have no value in a column, by name: what a total of the column does not cover. */
    private List<String> lacks(FiguresAnswer answer, List<Breakdown.Line> lines) {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        for (int i = 0; i < answer.breakdown.columns().size(); i++) {
            int column = i;
            Predicate<Breakdown.Line> empty = line -> line.measures().get(column).value().isEmpty();
            List<String> names = lines.stream().filter(empty).map(line -> group(answer, line.group())).collect(Collectors.toList());
            if (!names.isEmpty() && names.size() < lines.size()) {
                String shown = String.join(", ", names.subList(0, Math.min(MOST_NAMED, names.size()))) + (names.size() > MOST_NAMED ? ", \u2026" : "");
                columns.computeIfAbsent(shown, key -> new ArrayList<>()).add(texts.name(answer.dictionary().required(answer.breakdown.columns().get(column))));
            }
        }
        return columns.entrySet().stream().map(lack -> texts.of("split.lacks", String.join(", ", lack.getValue()), lack.getKey())).collect(Collectors.toList());
    }
}
