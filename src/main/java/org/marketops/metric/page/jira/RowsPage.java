package org.marketops.metric.page.jira;

import com.atlassian.jira.issue.Issue;
import org.marketops.kernel.NotFound;
import org.marketops.metric.Measure;
import org.marketops.metric.dictionary.Definition;
import org.marketops.metric.page.Origin;
import org.marketops.metric.page.OriginRow;
import org.marketops.metric.page.Origins;
import org.marketops.metric.page.Subject;
import org.marketops.metric.page.Window;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where a number comes from: the imports that brought it and, for an issue, their figures one by one. */
public final class RowsPage {

    private static final String[] WORDS = {"metrics", "import", "file", "source", "figures", "amount", "imports", "rows", "days", "issue", "next", "none",
        "hidden", "caption"};
    private static final int MOST = 100;

    private final FiguresTexts texts;
    private final Origins origins;
    private final SeenSubjects subjects;

    public RowsPage(FiguresTexts texts, Origins origins, SeenSubjects subjects) {
        this.texts = texts;
        this.origins = origins;
        this.subjects = subjects;
    }

    /** @param after the last row that was read before, or 0 @throws NotFound for a metric that is computed: it has no rows of its own */
    Map<String, Object> of(FiguresAnswer answer, long after, String contextPath, String path) {
        if (!answer.metric.formula().isEmpty()) {
            throw new NotFound("rows of " + answer.metric.code());
        }
        Subject subject = answer.seen.subject();
        Window window = answer.question.window();
        String code = answer.metric.code();
        boolean partlyHidden = !subject.hidden().isEmpty();
        Map<String, Object> page = new HashMap<>();
        page.put("words", words());
        page.put("title", texts.of("rows.title", texts.name(answer.metric)));
        page.put("period", texts.of("days", texts.formats().day(window.first()), texts.formats().day(window.last())));
        page.put("subject", answer.seen.issue().isPresent() ? answer.seen.key() + " " + answer.seen.name() : answer.seen.name());
        page.put("metricsLink", FiguresAddress.of(answer, contextPath + MetricsServlet.PATH, "metric", code));
        page.put("hidden", partlyHidden);
        List<Origin> imports = partlyHidden ? List.of()
                : subject.project().map(project -> origins.ofProject(project, code, window)).orElseGet(() -> origins.ofIssues(subject.issues(), code, window));
        page.put("imports", imports(answer.metric, imports, contextPath + "/plugins/servlet/marketops/import?project=" + answer.seen.projectKey() + "&batch="));
        List<OriginRow> rows = subject.project().isPresent() ? List.of() : origins.rows(subject.issues(), code, window, after, MOST);
        page.put("rows", rows(answer.metric, rows, contextPath));
        page.put("next", rows.size() < MOST ? "" : FiguresAddress.of(answer, path, "after", Long.toString(rows.get(rows.size() - 1).id())));
        return page;
    }

    private Map<String, String> words() {
        Map<String, String> words = new HashMap<>();
        for (String word : WORDS) {
            words.put(word, texts.of("rows." + word));
        }
        return words;
    }

    private List<Map<String, Object>> imports(Definition metric, List<Origin> imports, String address) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (Origin origin : imports) {
            lines.add(Map.of("batch", origin.batch(), "link", address + origin.batch(), "file", origin.fileName(), "source", texts.source(origin.source()),
                    "figures", origin.facts(), "amount", amount(metric, origin)));
        }
        return lines;
    }

    private List<Map<String, Object>> rows(Definition metric, List<OriginRow> rows, String contextPath) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (OriginRow row : rows) {
            String key = subjects.visible(row.issue().value()).map(Issue::getKey).orElse("");
            String first = texts.formats().day(row.first());
            lines.add(Map.of("days", row.first().equals(row.last()) ? first : texts.of("days", first, texts.formats().day(row.last())), "issue", key,
                    "link", contextPath + "/browse/" + key, "source", texts.source(row.origin().source()), "batch", row.origin().batch(),
                    "amount", amount(metric, row.origin())));
        }
        return lines;
    }

    private String amount(Definition metric, Origin origin) {
        return texts.shown(metric, Measure.money(origin.amount().value(), origin.currency()));
    }
}
