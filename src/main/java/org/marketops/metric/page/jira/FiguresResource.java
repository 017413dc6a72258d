package org.marketops.metric.page.jira;

import org.marketops.jira.ArrayNode;
import org.marketops.jira.CurrentUser;
import org.marketops.jira.Json;
import org.marketops.jira.ObjectNode;
import org.marketops.kernel.NotFound;
import org.marketops.metric.Measure;
import org.marketops.metric.dictionary.jira.MeasureJson;
import org.marketops.metric.page.Breakdown;
import org.marketops.metric.page.Series;

import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;

import java.util.HashMap;
import java.util.Map;

/** Metrics over time and by what they are made of, for scripts: the parameters of the page, asOf too. At most 400 points, 500 groups and 500 rows. */
@Path("/figures")
@Produces("application/json;charset=UTF-8")
public final class FiguresResource {

    private static final int MOST_GROUPS = 500;
    private static final int MOST_ROWS = 500;

    private final CurrentUser current;
    private final FiguresDesk desk;
    private final BreakdownView names;
    private final DrillDown drill;
    private final ModelNote model;

    public FiguresResource(CurrentUser current, FiguresDesk desk, BreakdownView names, DrillDown drill, ModelNote model) {
        this.current = current;
        this.desk = desk;
        this.names = names;
        this.drill = drill;
        this.model = model;
    }

    @GET
    @Path("series")
    public String series(@QueryParam("project") String project, @QueryParam("issue") String issue, @QueryParam("metric") String metric,
                         @QueryParam("period") String period, @QueryParam("from") String from, @QueryParam("to") String to,
                         @QueryParam("by") String by, @QueryParam("compare") String compare, @QueryParam("asOf") String asOf) {
        Map<String, String> sent = sent("project", project, "issue", issue, "metric", metric, "period", period, "from", from, "to", to, "by", by,
                "compare", compare, "asOf", asOf);
        FiguresAnswer answer = answer(sent);
        ObjectNode body = head(answer);
        body.set("whole", MeasureJson.of(answer.series.whole().measure()));
        points(body.putArray("points"), answer.series);
        answer.past().ifPresent(past -> {
            body.set("pastWhole", MeasureJson.of(past.whole().measure()));
            points(body.putArray("past"), past);
        });
        return Json.write(body);
    }

    @GET
    @Path("breakdown")
    public String breakdown(@QueryParam("project") String project, @QueryParam("issue") String issue, @QueryParam("metric") String metric,
                            @QueryParam("period") String period, @QueryParam("from") String from, @QueryParam("to") String to,
                            @QueryParam("split") String split, @QueryParam("asOf") String asOf) {
        Map<String, String> sent = sent("project", project, "issue", issue, "metric", metric, "period", period, "from", from, "to", to, "split", split,
                "asOf", asOf);
        FiguresAnswer answer = answer(sent, MOST_GROUPS);
        ObjectNode body = head(answer).put("split", answer.split.code()).put("all", answer.breakdown.all());
        ArrayNode groups = body.putArray("groups");
        for (Breakdown.Line line : answer.breakdown.lines().subList(0, Math.min(MOST_GROUPS, answer.breakdown.lines().size()))) {
            ObjectNode values = groups.addObject().put("group", line.group()).put("name", names.group(answer, line.group())).putObject("values");
            for (int i = 0; i < answer.breakdown.columns().size(); i++) {
                Measure measure = line.measures().get(i);
                values.set(answer.breakdown.columns().get(i), MeasureJson.of(measure));
            }
        }
        return Json.write(body);
    }

    /** The figures behind a number, in the order in which they were imported. @param after "next" of the answer before @param group "=" and a group's name */
    @GET
    @Path("rows")
    public String rows(@QueryParam("project") String project, @QueryParam("issue") String issue, @QueryParam("metric") String metric,
                       @QueryParam("period") String period, @QueryParam("from") String from, @QueryParam("to") String to,
                       @QueryParam("split") String split, @QueryParam("group") String group, @QueryParam("after") String after,
                       @QueryParam("asOf") String asOf) {
        FiguresAnswer answer = answer(sent("project", project, "issue", issue, "metric", metric, "period", period, "from", from, "to", to, "split", split,
                "group", group, "compare", "none", "asOf", asOf));
        DrillDown.Rows rows = drill.rows(answer, answer.metric.code(), Cursor.read(after), MOST_ROWS);
        ObjectNode body = head(answer);
        ArrayNode list = body.putArray("rows");
        for (DrillDown.Row each : rows.rows) {
            ObjectNode row = list.addObject().put("id", each.row.id()).put("from", each.row.first().toString()).put("to", each.row.last().toString())
                    .put("issue", each.key).put("source", each.row.origin().source()).put("import", each.row.origin().batch());
            row.set("measure", MeasureJson.of(Measure.money(each.row.origin().amount().value(), each.row.origin().currency())));
        }
        if (rows.next > 0) {
            body.put("next", Long.toString(rows.next));
        }
        return Json.write(body);
    }

    private FiguresAnswer answer(Map<String, String> sent) {
        return answer(sent, 0);
    }

    private FiguresAnswer answer(Map<String, String> sent, int groups) {
        current.person().orElseThrow(() -> new NotFound("person"));
        return desk.answer(name -> sent.getOrDefault(name, ""), groups);
    }

    private static Map<String, String> sent(String... pairs) {
        Map<String, String> sent = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i + 1] != null) {
                sent.put(pairs[i], pairs[i + 1].trim());
            }
        }
        return sent;
    }

    private ObjectNode head(FiguresAnswer answer) {
        ObjectNode head = Json.object().put(answer.seen.parameter(), answer.seen.key());
        answer.knownAt().ifPresent(then -> head.put("asOf", then.toString()));
        head.put("metric", answer.metric.code())
                .put("from", answer.question.window().first().toString()).put("to", answer.question.window().last().toString())
                .put("excludedIssues", answer.figures.excluded()).put("complete", answer.figures.isComplete());
        model.of(answer).ifPresent(rule -> head.put("model", rule));
        return head;
    }

    private static void points(ArrayNode list, Series series) {
        for (Series.Point point : series.points()) {
            list.addObject().put("from", point.first().toString()).set("measure", MeasureJson.of(point.result().measure()));
        }
    }
}
