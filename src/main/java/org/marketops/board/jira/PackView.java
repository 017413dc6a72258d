package org.marketops.board.jira;

import org.marketops.board.Standing;
import org.marketops.jira.JsonNode;
import org.marketops.objective.Period;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The content of a pack as plain texts for its template. Live and frozen packs look alike, for both are made of the same JSON. */
public final class PackView {

    private static final int WIDTH_OF_ALL = 80;
    private static final BigDecimal MOST = BigDecimal.valueOf(125);
    private static final int CHART = 180;
    private static final int ROW = 44;
    private static final int HALF = 16;
    private static final int TEXT = 9;

    private final JsonNode pack;
    private final PackTexts texts;
    private final Period quarter;
    private final String contextPath;

    PackView(JsonNode pack, PackTexts texts, String contextPath) {
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
            row.put("before", shut ? "" : texts.value(goal, "before"));
            row.put("shut", shut ? texts.text("goal.shut") : "");
            standing(goal, row);
            rows.add(row);
        }
        return rows;
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
        return pack.path("regions").size() * ROW;
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
            rows.add(Map.of("stage", texts.text("stage." + stage.path("stage").asText()),
                    "leads", texts.formats().number(BigDecimal.valueOf(stage.path("leads").asLong())),
                    "conversion", first ? texts.text("funnel.start") : texts.percent(stage, "conversion"),
                    "previous", first ? "" : texts.percent(stage, "previous"),
                    "immature", !first && stage.path("immature").asBoolean() ? texts.text("funnel.moving") : ""));
        }
        return rows;
    }

    public boolean isWithoutLeads() {
        return pack.path("funnel").isEmpty() || pack.path("funnel").path(0).path("leads").asLong() == 0;
    }

    /** What is over plan, below its band, or traces to no objective. */
    public List<Map<String, String>> getRisks() {
        List<Map<String, String>> risks = new ArrayList<>();
        for (JsonNode each : pack.path("regions")) {
            String currency = each.path("currency").asText();
            if (amount(each, "overYear").signum() > 0) {
                risks.add(risk(texts.text("risk.over", region(each), texts.money(amount(each, "overYear"), currency)),
                        texts.text(each.path("forecastAssumed").asBoolean() ? "risk.over.assumed" : "risk.over.why", texts.year(quarter))));
            }
        }
        JsonNode tagging = pack.path("tagging");
        if ("BELOW".equals(tagging.path("band").asText(""))) {
            risks.add(risk(texts.text("risk.tagging", texts.percent(tagging, "rate")),
                    texts.text("risk.tagging.why", tagging.path("collected").asLong() - tagging.path("tagged").asLong())));
        }
        if (pack.path("withoutObjective").asInt() > 0) {
            risks.add(risk(texts.text("risk.orphans", pack.path("withoutObjective").asInt()), texts.text("risk.orphans.why")));
        }
        return risks;
    }

    private static Map<String, String> risk(String text, String why) {
        return Map.of("text", text, "why", why);
    }

    /** Targets that were reached, with their owners. */
    public List<Map<String, String>> getThanks() {
        List<Map<String, String>> thanks = new ArrayList<>();
        for (JsonNode goal : pack.path("objectives")) {
            if (goal.has("standing") && new BigDecimal(goal.get("attainment").asText()).compareTo(BigDecimal.valueOf(100)) >= 0) {
                thanks.add(Map.of("text", texts.text("thanks.reached", goal.path("owner").asText(), goal.path("name").asText()),
                        "why", texts.text("thanks.why", texts.value(goal, "result"), texts.value(goal, "target"))));
            }
        }
        return thanks;
    }
}
