package org.marketops.metric.page.jira;

import org.marketops.metric.Measure;
import org.marketops.metric.dictionary.Definition;
import org.marketops.metric.page.Origin;
import org.marketops.metric.page.OriginRow;
import org.marketops.metric.page.Window;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where a number comes from: the imports that brought it, and their figures one by one. */
public final class RowsPage {

    private static final String[] WORDS = {"metrics", "import", "file", "source", "figures", "amount", "imports", "rows", "days", "issue", "next", "none",
        "hidden", "outdone", "caption", "export", "givenLater"};
    private static final int MOST = 100;

    private final FiguresTexts texts;
    private final DrillDown drill;
    private final BreakdownView groups;
    private final KnownNote known;

    public RowsPage(FiguresTexts texts, DrillDown drill, BreakdownView groups, KnownNote known) {
        this.texts = texts;
        this.drill = drill;
        this.groups = groups;
        this.known = known;
    }

    /** @param after the last row that was read before, or 0 */
    Map<String, Object> of(FiguresAnswer answer, long after, String contextPath, String path) {
        Window window = answer.question.window();
        String code = answer.metric.code();
        Map<String, Object> page = new HashMap<>();
        page.put("words", words());
        page.put("title", texts.of("rows.title", texts.name(answer.metric)));
        page.put("period", texts.of("days", texts.day(window.first(), window), texts.formats().day(window.last())));
        page.put("subject", answer.seen.issue().isPresent() ? answer.seen.key() + " " + answer.seen.name() : answer.seen.name());
        page.put("group", answer.question.group().map(group -> groups.name(answer.split) + ": " + groups.group(answer, group)).orElse(""));
        page.put("metricsLink", FiguresAddress.of(answer, contextPath + MetricsServlet.PATH, "metric", code));
        known.into(page, answer, path);
        page.put("hidden", drill.isPartlyHidden(answer));
        List<Origin> imports = drill.imports(answer, code);
        page.put("imports", imports(answer, imports, contextPath));
        page.put("outdone", drill.isPartlyOutdone(answer, code, imports));
        DrillDown.Rows rows = drill.rows(answer, code, after, MOST);
        page.put("rows", rows(answer.metric, rows.rows, contextPath));
        page.put("next", rows.next == 0 ? "" : FiguresAddress.of(answer, path, "after", Long.toString(rows.next)));
        page.put("exportLink", FiguresAddress.of(answer, path, "export", "rows"));
        return page;
    }

    private Map<String, String> words() {
        Map<String, String> words = new HashMap<>();
        for (String word : WORDS) {
            words.put(word, texts.of("rows." + word));
        }
        return words;
    }

    private List<Map<String, Object>> imports(FiguresAnswer answer, List<Origin> imports, String contextPath) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (Origin origin : imports) {
            lines.add(Map.of("batch", origin.batch(), "link", DrillDown.link(answer, origin, contextPath), "file", origin.fileName(), "source", texts.source(origin.source()),
                    "figures", origin.facts() == 0 ? "" : Long.toString(origin.facts()), "amount", amount(answer.metric, origin)));
        }
        return lines;
    }

    private List<Map<String, Object>> rows(Definition metric, List<DrillDown.Row> rows, String contextPath) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (DrillDown.Row each : rows) {
            OriginRow row = each.row;
            String first = texts.formats().day(row.first());
            lines.add(Map.of("days", row.first().equals(row.last()) ? first : texts.of("days", first, texts.formats().day(row.last())), "issue", each.key,
                    "link", contextPath + "/browse/" + each.key, "source", texts.source(row.origin().source()), "batch", row.origin().batch(),
                    "amount", amount(metric, row.origin())));
        }
        return lines;
    }

    private String amount(Definition metric, Origin origin) {
        return texts.shown(metric, Measure.money(origin.amount().value(), origin.currency()));
    }
}
