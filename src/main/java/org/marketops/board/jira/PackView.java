package org.marketops.board.jira;

import org.marketops.board.Standing;
import org.marketops.jira.JsonNode;
import org.marketops.metric.MetricKey;
import org.marketops.metric.page.jira.MetricsServlet;
import org.marketops.objective.Period;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The content of a pack as plain texts for its template. Live and frozen packs look alike, for both are made of the same JSON. */
public final class PackView {

    private static final int WIDTH_OF_ALL = 80;
    private static final BigDecimal MOST = BigDecimal.valueOf(125);
    private static final int CHART = 110;
    private static final int ROW = 44;
    private static final int HALF = 16;
    private static final int TEXT = 9;

    private final JsonNode pack;
    private final PackTexts texts;
    private final Period quarter;
    private final String contextPath;
    private final String then;

    PackView(JsonNode pack, PackTexts texts, String contextPath) {
        this(pack, texts, contextPath, false);
    }

    /** @param withLastYear compares with the same quarter of the year before, not with the quarter before */
    PackView(JsonNode pack, PackTexts texts, String contextPath, boolean withLastYear) {
        this.then = withLastYear ? "yearBefore" : "before";
        this.pack = pack;
        this.texts = texts;
        this.contextPath = contextPath;
        this.quarter = Period.read(pack.path("quarter").asText()).orElseThrow(() -> new IllegalStateException("a pack without its quarter"));
    }

    public boolean isWithMoney() {
        return pack.path("money").asBoolean();
    }

    public List<Map<String, String>> getGoals() {
        List<Map<String, String>> rows = new ArrayList<>();
        for (JsonNode goal : pack.path("objectives")) {
            Map<String, String> row = new HashMap<>();
            boolean shut = !goal.has("currency");
            row.put("id", goal.path("id").asText());
            row.put("name", goal.path("name").asText());
            row.put("url", contextPath + "/plugins/servlet/marketops/objectives?id=" + goal.path("id").asInt());
            row.put("owner", goal.path("owner").asText());
            row.put("metric", texts.metric(goal));
            row.put("period", goal.path("period").asText().length() == 4 ? texts.text("goal.year", texts.year(quarter)) : "");
            row.put("target", shut ? "" : texts.value(goal, "target"));
            row.put("result", shut ? "" : texts.value(goal, "result"));
            row.put("resultReason", texts.reason(goal, "result"));
            row.put("attainment", shut ? "" : texts.percent(goal, "attainment"));
            row.put("attainmentReason", texts.reason(goal, "attainment"));
            row.put("before", shut ? "" : texts.percent(goal, then + "Attainment"));
            row.put("beforeValue", goal.has(then) ? texts.value(goal, then) : "");
            row.put("shut", shut ? texts.text("goal.shut") : "");
            row.put("resultUrl", goal.has("result") ? metricUrl(goal) : "");
            standing(goal, row);
            step(goal, row);
            rows.add(row);
        }
        return rows;
    }

    /** Where its figures are explained, for those who may browse the project. */
    private String metricUrl(JsonNode goal) {
        return Arrays.stream(MetricKey.values()).anyMatch(key -> key.code().equals(goal.path("metric").asText()))
                ? contextPath + MetricsServlet.PATH + "?project=" + pack.path("project").asText() + "&metric=" + goal.path("metric").asText()
                        + "&period=" + quarter.key() : "";
    }

    /** What was promised for the quarter after counts as the next step of its objective. */
    private void step(JsonNode goal, Map<String, String> row) {
        String standing = goal.path("standing").asText("");
        row.put("step", standing.isEmpty() ? "\u2013" : texts.text(Standing.BEHIND.name().equals(standing) ? "step.missing" : "step.none"));
        row.put("stepQuiet", "mo-quiet");
        for (JsonNode promise : pack.path("promises").path("list")) {
            if (promise.path("objective").asInt() == goal.path("id").asInt()) {
                row.put("step", texts.promise(promise));
                row.put("stepQuiet", "");
                break;
            }
        }
    }

    private void standing(JsonNode goal, Map<String, String> row) {
        String standing = goal.path("standing").asText("");
        row.put("standing", standing.isEmpty() ? "" : texts.text("standing." + standing));
        row.put("look", Standing.BEHIND.name().equals(standing) ? "bad" : "ok");
        row.put("sign", Standing.BEHIND.name().equals(standing) ? "!" : "✓");
        row.put("width", "");
        if (goal.has("attainment")) {
            BigDecimal shown = new BigDecimal(goal.get("attainment").asText()).max(BigDecimal.ZERO).min(MOST);
            row.put("width", shown.multiply(BigDecimal.valueOf(WIDTH_OF_ALL)).divide(BigDecimal.valueOf(100), 0, RoundingMode.HALF_UP).toPlainString());
        }
    }

    public String getGoalsTitle() {
        int judged = 0;
        int behind = 0;
        for (JsonNode goal : pack.path("objectives")) {
            String standing = goal.path("standing").asText("");
            judged += standing.isEmpty() ? 0 : 1;
            behind += Standing.BEHIND.name().equals(standing) ? 1 : 0;
        }
        return judged == 0 ? texts.text("goals") : texts.text("goals.title", judged - behind, judged, behind);
    }

    public List<Map<String, String>> getRegions() {
        List<Map<String, String>> rows = new ArrayList<>();
        for (JsonNode each : pack.path("regions")) {
            String currency = each.path("currency").asText();
            Map<String, String> row = new HashMap<>();
            row.put("region", region(each));
            for (String name : List.of("plan", "actual", "planOfYear", "forecastOfYear")) {
                row.put(name, texts.money(amount(each, name), currency));
            }
            row.put("difference", texts.change(amount(each, "difference"), currency));
            BigDecimal over = amount(each, "overYear");
            row.put("year", over.signum() == 0 ? texts.text("money.even")
                    : texts.text(over.signum() > 0 ? "money.over" : "money.under", texts.money(over.abs(), currency)));
            row.put("over", over.signum() > 0 ? "!" : "");
            row.put("assumed", each.path("forecastAssumed").asBoolean() ? texts.text("money.assumed") : "");
            rows.add(row);
        }
        return rows;
    }

    private String region(JsonNode each) {
        String name = each.path("region").asText("");
        return name.isEmpty() ? texts.text("money.noRegion") : name;
    }

    public String getGoalsCaption() {
        return texts.text("goals.caption", texts.quarter("before".equals(then) ? quarter.before() : quarter.aYearBefore()));
    }

    public String getMoneyTitle() {
        Set<String> currencies = new LinkedHashSet<>();
        pack.path("regions").forEach(each -> currencies.add(each.path("currency").asText()));
        return currencies.size() > 1 ? texts.text("money.apart", texts.list(currencies)) : texts.text("money.title");
    }

    public String getMoneyCaption() {
        String from = pack.path("forecastFrom").asText("");
        if (from.isEmpty()) {
            return texts.text("money.caption");
        }
        LocalDate day = LocalDate.parse(from);
        return texts.text("money.caption.open", texts.monthAlone(day.minusMonths(1)), texts.monthAlone(day));
    }

    /** Bars, each currency on a scale of its own: two of them are not compared without a rate. */
    public List<Map<String, String>> getBars() {
        Map<String, BigDecimal> longest = new LinkedHashMap<>();
        for (JsonNode each : pack.path("regions")) {
            longest.merge(each.path("currency").asText(), amount(each, "plan").max(amount(each, "actual")), BigDecimal::max);
        }
        List<Map<String, String>> bars = new ArrayList<>();
        for (JsonNode each : pack.path("regions")) {
            String currency = each.path("currency").asText();
            int y = bars.size() * ROW;
            Map<String, String> bar = new HashMap<>();
            bar.put("region", region(each));
            for (String name : List.of("plan", "actual")) {
                bar.put(name, texts.money(amount(each, name), currency));
                bar.put(name + "Width", width(amount(each, name), longest.get(currency)));
            }
            bar.put("planY", Integer.toString(y));
            bar.put("planText", Integer.toString(y + TEXT));
            bar.put("actualY", Integer.toString(y + HALF));
            bar.put("actualText", Integer.toString(y + HALF + TEXT));
            bars.add(bar);
        }
        return bars;
    }

    public int getChartHeight() {
        return pack.path("regions").size() * ROW - ROW + HALF + TEXT + TEXT;
    }

    private static String width(BigDecimal value, BigDecimal longest) {
        return longest.signum() <= 0 || value.signum() <= 0 ? "0"
                : value.multiply(BigDecimal.valueOf(CHART)).divide(longest, 0, RoundingMode.HALF_UP).toPlainString();
    }

    private static BigDecimal amount(JsonNode node, String name) {
        return new BigDecimal(node.path(name).asText("0"));
    }

    public List<Map<String, String>> getFunnel() {
        List<Map<String, String>> rows = new ArrayList<>();
        for (JsonNode stage : pack.path("funnel")) {
            boolean first = rows.isEmpty();
            rows.add(Map.of("stage", stage.path("stageName").isTextual() ? stage.path("stageName").asText() : texts.text("stage." + stage.path("stage").asText()),
                    "leads", texts.formats().number(BigDecimal.valueOf(stage.path("leads").asLong())),
                    "conversion", first ? texts.text("funnel.start") : texts.percent(stage, "conversion"),
                    "previous", first ? "\u2013" : texts.percent(stage, "before".equals(then) ? "previous" : then),
                    "immature", !first && stage.path("immature").asBoolean() ? texts.text("funnel.moving") : ""));
        }
        return rows;
    }

    public boolean isWithoutLeads() {
        return pack.path("funnel").isEmpty() || pack.path("funnel").path(0).path("leads").asLong() == 0;
    }
}
