package org.marketops.metric.page.jira;

import com.atlassian.jira.issue.Issue;
import org.marketops.jira.MarketingFields;
import org.marketops.metric.Measure;
import org.marketops.metric.dictionary.Definition;
import org.marketops.metric.page.Breakdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Puts the breakdown into words. */
public final class BreakdownView {

    /** Rows on the page; the export has all. */
    private static final int MOST = 50;

    private final FiguresTexts texts;
    private final SeenSubjects subjects;
    private final MarketingFields fields;

    public BreakdownView(FiguresTexts texts, SeenSubjects subjects, MarketingFields fields) {
        this.texts = texts;
        this.subjects = subjects;
        this.fields = fields;
    }

    Map<String, Object> of(FiguresAnswer answer, String contextPath, String path) {
        Breakdown breakdown = answer.breakdown;
        Map<String, Object> view = new HashMap<>();
        Split shown = shown(answer);
        view.put("title", texts.of("split.title", name(shown)));
        view.put("head", name(shown));
        view.put("caption", caption(answer, shown));
        view.put("columns", names(answer));
        List<Map<String, Object>> lines = new ArrayList<>();
        breakdown.lines().stream().limit(MOST).forEach(line -> lines.add(line(answer, shown, line, contextPath)));
        view.put("lines", lines);
        view.put("total", cells(answer, totals(answer), code -> FiguresAddress.of(answer, contextPath + MetricRowsServlet.PATH, "metric", code)));
        view.put("totalHead", texts.of("split.total"));
        view.put("more", breakdown.lines().size() > MOST ? texts.of("split.more", MOST, breakdown.lines().size()) : "");
        view.put("tooLarge", answer.breakdownTooLarge ? texts.of("split.tooLarge") : "");
        List<Map<String, Object>> links = new ArrayList<>();
        for (Split split : Split.values()) {
            links.add(Map.of("label", name(split), "address", FiguresAddress.of(answer, path, "split", split.code()), "current", split == shown));
        }
        view.put("links", links);
        return view;
    }

    static Split shown(FiguresAnswer answer) {
        return answer.breakdownTooLarge ? Split.SOURCE : answer.question.split();
    }

    String name(Split split) {
        return split.field().map(fields::name).orElseGet(() -> texts.of("split." + split.code()));
    }

    private String caption(FiguresAnswer answer, Split shown) {
        String first = texts.formats().day(answer.question.window().first());
        String last = texts.formats().day(answer.question.window().last());
        String order = answer.metric.direction() == Definition.Direction.LOWER && answer.metric.kind() != Definition.Kind.ADDITIVE
                ? "split.lowest" : "split.highest";
        boolean wholeMonths = shown != Split.SOURCE && answer.seen.subject().project().isPresent();
        return texts.of(order, first, last) + (wholeMonths ? " " + texts.of("split.months") : "");
    }

    private List<String> names(FiguresAnswer answer) {
        List<String> names = new ArrayList<>();
        answer.breakdown.columns().forEach(code -> names.add(texts.name(answer.dictionary().required(code))));
        return names;
    }

    /** The name of a group: a campaign's key and name, a source, an option. */
    String group(Split split, String group) {
        if (split == Split.SOURCE) {
            return texts.source(group);
        }
        if (split == Split.CAMPAIGN) {
            return subjects.visible(Long.parseLong(group)).map(issue -> issue.getKey() + " " + issue.getSummary()).orElseGet(() -> texts.of("split.hidden"));
        }
        return group.isEmpty() ? texts.of("split.none") : group;
    }

    private Map<String, Object> line(FiguresAnswer answer, Split split, Breakdown.Line line, String contextPath) {
        Map<String, Object> view = new HashMap<>();
        view.put("group", group(split, line.group()));
        Optional<Issue> issue = split == Split.CAMPAIGN ? subjects.visible(Long.parseLong(line.group())) : Optional.empty();
        view.put("link", issue.map(found -> contextPath + "/browse/" + found.getKey()).orElse(""));
        // The rows of a plan would be those of its campaigns too, and therefore not those of this line.
        Optional<Issue> campaign = issue.filter(fields::isCampaign);
        view.put("cells", cells(answer, line.measures(), code -> campaign
                .map(found -> FiguresAddress.ofCampaign(answer, contextPath + MetricRowsServlet.PATH, found.getKey(), code)).orElse("")));
        return view;
    }

    private static List<Measure> totals(FiguresAnswer answer) {
        List<Measure> totals = new ArrayList<>();
        answer.breakdown.columns().forEach(code -> totals.add(answer.evaluator.of(code, answer.figures.basis()).measure()));
        return totals;
    }

    private List<Map<String, Object>> cells(FiguresAnswer answer, List<Measure> measures, UnaryOperator<String> rowsOf) {
        List<Map<String, Object>> cells = new ArrayList<>();
        for (int i = 0; i < measures.size(); i++) {
            Definition metric = answer.dictionary().required(answer.breakdown.columns().get(i));
            Measure measure = measures.get(i);
            boolean noCost = "spend".equals(metric.code()) && measure.value().filter(value -> value.signum() == 0).isPresent();
            cells.add(Map.of("text", texts.shown(metric, measure), "reason", measure.reason().map(texts::reason).orElse(""), "noCost", noCost,
                    "rows", metric.formula().isEmpty() && measure.value().isPresent() ? rowsOf.apply(metric.code()) : ""));
        }
        return cells;
    }
}
