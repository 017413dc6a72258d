package org.marketops.board.jira;

import org.marketops.board.Standing;
import org.marketops.jira.ArrayNode;
import org.marketops.jira.Json;
import org.marketops.jira.JsonNode;
import org.marketops.kernel.BadInput;

import java.math.BigDecimal;

/** How far the objectives of a quarter were reached, or one of them, or those with one metric. A quarter that runs is behind by its nature. */
public final class AttainmentItem implements ItemFigures {

    private static final int MOST = 10;
    private static final BigDecimal FULL = BigDecimal.valueOf(150);
    private static final int REACHED = 100;

    private final PackDesk desk;
    private final ItemTexts texts;
    private final ItemLinks links;

    public AttainmentItem(PackDesk desk, ItemTexts texts, ItemLinks links) {
        this.desk = desk;
        this.texts = texts;
        this.links = links;
    }

    @Override
    public String key() {
        return "target-attainment";
    }

    @Override
    public String usualPeriod() {
        return "last";
    }

    @Override
    public boolean isAboutObjectives() {
        return true;
    }

    @Override
    public void put(Question question, ItemTable table) {
        String quarter = texts.quarter(question.quarter());
        ArrayNode goals = Json.list();
        for (JsonNode goal : desk.live(question.project(), question.quarter(), desk.issues(question.user(), question.project()), question.isWithMoney())
                .path("objectives")) {
            // Goals of the year are judged in its last quarter; the pack has them.
            if (goal.path("period").asText().equals(question.quarter().key()) && isMeant(goal, question.of())) {
                goals.add(goal);
            }
        }
        if (goals.size() == 0 && !question.of().isEmpty()) {
            throw new BadInput("of", texts.text("refused.of", quarter));
        }
        if (goals.size() == 0) {
            table.note("", texts.text("attainment.none", quarter), texts.text("attainment.none.text", question.project().getName()));
        }
        table.head(texts.text("word.objective"), false).head(texts.text("word.target"), true).head(texts.text("word.result"), true)
                .head(texts.text("word.attainment"), false);
        int shown = Math.min(MOST, goals.size());
        for (int i = 0; i < shown; i++) {
            row(goals.get(i), table.row());
        }
        table.json().put("objectives", goals.size());
        table.caption(texts.text("attainment.caption", question.project().getName(), quarter, shown, goals.size()));
        table.open(links.pack(question), texts.text("open.pack"));
    }

    private static boolean isMeant(JsonNode goal, String of) {
        return of.isEmpty() || of.equals("objective:" + goal.path("id").asInt()) || of.equalsIgnoreCase("metric:" + goal.path("metric").asText());
    }

    private void row(JsonNode goal, ItemRow row) {
        row.text("objective", goal.path("name").asText(), goal.path("name").asText()).link(links.objective(goal.path("id").asInt()))
                .small(texts.pack().metric(goal));
        if (!goal.has("currency")) {
            String shut = texts.text("money.shut");
            row.none("target", "RIGHT", "").none("result", "RIGHT", "").none("attainment", "RIGHT", shut);
            return;
        }
        value(row, goal, "target");
        value(row, goal, "result");
        if (!goal.has("attainment")) {
            row.none("attainment", goal.path("attainmentReason").asText(), texts.pack().reason(goal, "attainment"));
            return;
        }
        BigDecimal attainment = new BigDecimal(goal.get("attainment").asText());
        row.number("attainment", attainment, texts.percent(attainment)).bar(attainment, FULL, REACHED, REACHED);
        if (goal.has("standing")) {
            String standing = goal.get("standing").asText();
            boolean behind = Standing.BEHIND.name().equals(standing);
            row.mark("standing", standing, texts.plain("marketops.board.standing." + standing), behind ? "bad" : "ok", behind ? "!" : "✓");
        }
    }

    private void value(ItemRow row, JsonNode goal, String name) {
        if (goal.has(name)) {
            row.number(name, new BigDecimal(goal.get(name).asText()), texts.pack().value(goal, name));
        } else {
            row.none(name, goal.path(name + "Reason").asText("NO_TARGET"), texts.pack().reason(goal, name));
        }
    }
}
