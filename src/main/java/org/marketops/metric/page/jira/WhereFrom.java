package org.marketops.metric.page.jira;

import org.marketops.kernel.IssueId;
import org.marketops.metric.Measure;
import org.marketops.metric.dictionary.Definition;
import org.marketops.metric.page.Breakdown;
import org.marketops.metric.page.Figure;
import org.marketops.metric.page.Figures;
import org.marketops.metric.page.Origin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which imports brought the number, or the group of the breakdown that was chosen. */
public final class WhereFrom {

    /** Facts of more issues are not added up while somebody waits. */
    private static final int MOST_ISSUES = 100;
    private static final int MOST_IMPORTS = 8;
    /** Ids of an address of less than 2,000 characters, which every browser and proxy takes. */
    private static final int MOST_IN_SEARCH = 150;

    private final FiguresTexts texts;
    private final DrillDown drill;
    private final SeenSubjects subjects;

    public WhereFrom(FiguresTexts texts, DrillDown drill, SeenSubjects subjects) {
        this.texts = texts;
        this.drill = drill;
        this.subjects = subjects;
    }

    /** Of what a computed metric is made of, the last one: what its price is asked for. */
    static Definition counted(FiguresAnswer answer) {
        List<String> bases = new ArrayList<>(answer.dictionary().bases(answer.metric));
        return bases.isEmpty() ? answer.metric : answer.dictionary().required(bases.get(bases.size() - 1));
    }

    Map<String, Object> of(FiguresAnswer answer, String groupName, String contextPath) {
        Definition counted = counted(answer);
        Map<String, Object> view = new HashMap<>();
        List<Figure> figures = answer.question.group().isPresent() ? answer.chosen().map(Breakdown.Line::figures).orElse(List.of()) : answer.figures.all();
        Measure sum = answer.evaluator.of(counted.code(), Figures.basis(figures)).measure();
        boolean shown = sum.value().isPresent() && counted.formula().isEmpty();
        view.put("title", shown ? title(counted, sum, groupName) : "");
        if (!shown) {
            return view;
        }
        view.put("lines", lines(answer, counted, contextPath));
        view.put("hidden", drill.isPartlyHidden(answer));
        view.put("rowsLink", FiguresAddress.of(answer, contextPath + MetricRowsServlet.PATH, "metric", counted.code()));
        view.put("rows", texts.of("where.rows"));
        search(view, answer, figures, contextPath);
        return view;
    }

    private String title(Definition counted, Measure sum, String groupName) {
        String value = texts.shown(counted, sum);
        return groupName.isEmpty() ? texts.of("where.title", value, texts.inside(texts.name(counted))) : texts.of("where.title.group", value, texts.inside(texts.name(counted)), groupName);
    }

    private List<Map<String, Object>> lines(FiguresAnswer answer, Definition counted, String contextPath) {
        boolean few = drill.issues(answer).filter(issues -> issues.size() > MOST_ISSUES).isEmpty();
        List<Map<String, Object>> lines = new ArrayList<>();
        List<Origin> imports = few ? drill.imports(answer, counted.code()) : List.of();
        for (Origin origin : imports.subList(Math.max(0, imports.size() - MOST_IMPORTS), imports.size())) {
            String value = texts.shown(counted, Measure.money(origin.amount().value(), origin.currency()));
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("text", texts.of("where.line", value, texts.source(origin.source())));
            line.put("link", DrillDown.link(answer, origin, contextPath));
            line.put("import", about(origin));
            lines.add(0, line);
        }
        return lines;
    }

    private String about(Origin origin) {
        String batch = Long.toString(origin.batch());
        return DrillDown.isOfLeads(origin) ? "" : origin.isTakenBack() ? texts.of("where.import.takenBack", batch, origin.fileName())
                : texts.of("where.import", batch, origin.fileName(), origin.facts());
    }

    private void search(Map<String, Object> view, FiguresAnswer answer, List<Figure> figures, String contextPath) {
        boolean byIssue = answer.seen.subject().project().isEmpty() || answer.question.group().isPresent() && answer.split != Split.SOURCE;
        Set<IssueId> owners = figures.stream().map(figure -> IssueId.of(figure.owner())).collect(Collectors.toSet());
        List<Long> seen = byIssue && owners.size() <= MOST_IN_SEARCH
                ? owners.stream().map(IssueId::value).filter(id -> subjects.visible(id).isPresent()).sorted().collect(Collectors.toList()) : List.of();
        String jql = "id in (" + seen.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ")";
        view.put("searchLink", seen.isEmpty() ? "" : contextPath + "/issues/?jql=" + URLEncoder.encode(jql, StandardCharsets.UTF_8));
        view.put("search", seen.size() == 1 ? texts.of("where.search.one") : texts.of("where.search", seen.size()));
    }
}
