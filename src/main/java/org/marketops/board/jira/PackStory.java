package org.marketops.board.jira;

import org.marketops.jira.JsonNode;
import org.marketops.lead.jira.FunnelServlet;
import org.marketops.objective.Period;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** The lists of a pack as plain texts for its template: decisions, who helped, risks, thanks, promises. */
public final class PackStory {

    private final JsonNode pack;
    private final PackTexts texts;
    private final Period quarter;
    private final String contextPath;

    PackStory(JsonNode pack, PackTexts texts, String contextPath) {
        this.pack = pack;
        this.texts = texts;
        this.contextPath = contextPath;
        this.quarter = Period.read(pack.path("quarter").asText()).orElseThrow(() -> new IllegalStateException("a pack without its quarter"));
    }

    private String issueUrl(JsonNode row) {
        return contextPath + "/browse/" + row.path("key").asText();
    }

    /** Who is asked, and by when. */
    public List<Map<String, String>> getDecisions() {
        List<Map<String, String>> rows = new ArrayList<>();
        for (JsonNode each : pack.path("decisions")) {
            List<String> people = new ArrayList<>();
            each.path("people").forEach(person -> people.add(person.asText()));
            String who = people.isEmpty() ? each.path("step").asText() : texts.list(people);
            rows.add(row("url", issueUrl(each), "name", each.path("key").asText() + " " + each.path("summary").asText(),
                    "amount", each.has("amount") ? texts.money(new BigDecimal(each.path("amount").asText()), each.path("currency").asText()) : "",
                    "why", each.has("due") ? texts.text("decision.due", who, texts.dayOf(each.path("due").asText())) : who));
        }
        return rows;
    }

    /** What brought the most. */
    public List<Map<String, String>> getHelped() {
        return contributions("helped");
    }

    /** What stayed below its own target. */
    public List<Map<String, String>> getHeldBack() {
        return contributions("heldBack");
    }

    private List<Map<String, String>> contributions(String part) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (JsonNode each : pack.path(part)) {
            boolean back = "heldBack".equals(part);
            String what = texts.metric(each);
            String gap = texts.signed(each, back ? "difference" : "amount");
            rows.add(row("url", issueUrl(each), "name", each.path("summary").asText(), "amount", texts.text(back ? "contribution.gap" : "contribution", gap, what),
                    "why", back ? texts.text("contribution.planned", texts.value(each, "amount"), texts.value(each, "planned"))
                            : texts.text("contribution.share", texts.percent(each, "share"), each.path("objective").asText())));
        }
        return rows;
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
            Map<String, String> risk = risk(texts.text("risk.tagging", texts.percent(tagging, "rate")),
                    texts.text("risk.tagging.why", tagging.path("collected").asLong() - tagging.path("tagged").asLong()));
            risk.put("url", contextPath + FunnelServlet.PATH + "?project=" + pack.path("project").asText() + "&period=" + quarter.key());
            risks.add(risk);
        }
        if (pack.path("withoutObjective").asInt() > 0) {
            risks.add(risk(texts.text("risk.orphans", pack.path("withoutObjective").asInt()), texts.text("risk.orphans.why")));
        }
        return risks;
    }

    private static Map<String, String> risk(String text, String why) {
        return row("text", text, "why", why, "url", "");
    }

    private String region(JsonNode each) {
        String name = each.path("region").asText("");
        return name.isEmpty() ? texts.text("money.noRegion") : name;
    }

    private static BigDecimal amount(JsonNode node, String name) {
        return new BigDecimal(node.path(name).asText("0"));
    }

    /** Targets that were reached, with their owners and where it can be seen. */
    public List<Map<String, String>> getThanks() {
        List<Map<String, String>> thanks = new ArrayList<>();
        for (JsonNode goal : pack.path("objectives")) {
            if (goal.has("standing") && new BigDecimal(goal.get("attainment").asText()).compareTo(BigDecimal.valueOf(100)) >= 0) {
                thanks.add(row("text", texts.text("thanks.reached", goal.path("owner").asText(), goal.path("name").asText()),
                        "why", texts.text("thanks.why", texts.value(goal, "result") + texts.model(goal), texts.value(goal, "target")),
                        "url", contextPath + "/plugins/servlet/marketops/objectives?id=" + goal.path("id").asInt()));
            }
        }
        return thanks;
    }

    /** Of the quarter before: how many were kept. */
    public String getPromisedTitle() {
        JsonNode promised = pack.path("promised");
        String before = texts.text("quarter.short", Integer.toString(quarter.before().quarter()));
        int open = promised.path("open").asInt();
        int kept = promised.path("kept").asInt();
        int missed = promised.path("missed").asInt();
        if (kept + missed + open == 0) {
            return texts.text("promised.title", before);
        }
        return open == 0 ? texts.text("promised.title.counts", before, kept, missed) : texts.text("promised.title.open", before, kept, missed, open);
    }

    /** Made in the quarter before, for this one. */
    public List<Map<String, String>> getPromised() {
        return promises("promised");
    }

    /** Made in this pack, for the quarter after. */
    public List<Map<String, String>> getPromises() {
        return promises("promises");
    }

    private List<Map<String, String>> promises(String part) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (JsonNode each : pack.path(part).path("list")) {
            String state = each.path("state").asText();
            String word = each.path("word").asText("");
            String said = texts.text("promise.state." + state);
            Map<String, String> row = row("key", each.path("key").asText(), "edition", each.path("edition").asText(), "text", texts.promiseText(each),
                    "owner", each.path("owner").asText(), "ownerKey", each.path("ownerKey").asText(), "state", state,
                    "result", word.isEmpty() ? said : texts.text("promise.result", said, word), "word", word,
                    "due", each.has("due") ? texts.formats().day(LocalDate.parse(each.path("due").asText())) : "");
            row.put("look", "KEPT".equals(state) ? "ok" : "MISSED".equals(state) ? "bad" : "");
            row.put("sign", "KEPT".equals(state) ? "\u2713" : "MISSED".equals(state) ? "\u2715" : "\u00b7");
            rows.add(row);
        }
        return rows;
    }

    /** Whether nothing was promised in the quarter before. */
    public boolean isWithoutPromised() {
        return pack.path("promised").path("list").isEmpty();
    }

    /** Parts that could not be read. */
    public List<Map<String, String>> getFailed() {
        List<Map<String, String>> failed = new ArrayList<>();
        for (Iterator<String> names = pack.path("failed").fieldNames(); names.hasNext();) {
            String name = names.next();
            failed.add(row("name", texts.text("failed.part." + name), "text", texts.text("failed.part", pack.path("failed").path(name).asText())));
        }
        return failed;
    }

    private static Map<String, String> row(String... pairs) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            row.put(pairs[i], pairs[i + 1]);
        }
        return row;
    }
}
