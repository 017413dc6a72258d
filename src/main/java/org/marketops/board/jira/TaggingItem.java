package org.marketops.board.jira;

import org.marketops.lead.FunnelFigures;
import org.marketops.lead.Tagging;
import org.marketops.objective.Period;

import java.math.BigDecimal;

/** How many leads say where they came from, in a quarter and the three before it, beside the goal of 80 to 90 %. Counts only. */
public final class TaggingItem implements ItemFigures {

    private static final int QUARTERS = 4;
    private static final int GOAL = 80;
    private static final int BEYOND = 90;
    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    private final PackDesk desk;
    private final FunnelFigures funnels;
    private final ItemTexts texts;
    private final ItemLinks links;

    public TaggingItem(PackDesk desk, FunnelFigures funnels, ItemTexts texts, ItemLinks links) {
        this.desk = desk;
        this.funnels = funnels;
        this.texts = texts;
        this.links = links;
    }

    @Override
    public String key() {
        return "tagging";
    }

    @Override
    public String usualPeriod() {
        return "this";
    }

    @Override
    public void put(Question question, ItemTable table) {
        table.head(texts.text("word.quarter"), false).head(texts.text("word.leads"), true).head(texts.text("word.tagged"), true)
                .head(texts.text("word.rate"), false);
        table.caption(texts.text("tagging.caption", question.project().getName()));
        table.open(links.page("funnel", question), texts.text("open.funnel"));
        int collected = 0;
        Period quarter = question.quarter();
        for (int i = 0; i < QUARTERS; i++) {
            Tagging tagging = funnels.tagging(question.project().getId(), desk.quarters().first(quarter), desk.quarters().last(quarter));
            row(table.row(), quarter, tagging);
            collected += tagging.collected();
            quarter = quarter.before();
        }
        if (collected == 0) {
            table.getRows().clear();
            table.note("", texts.text("tagging.none"), texts.text("tagging.none.text", question.project().getName()));
        }
    }

    private void row(ItemRow row, Period quarter, Tagging tagging) {
        BigDecimal leads = BigDecimal.valueOf(tagging.collected());
        BigDecimal tagged = BigDecimal.valueOf(tagging.tagged());
        row.text("quarter", quarter.key(), texts.quarter(quarter)).number("leads", leads, texts.number(leads))
                .number("tagged", tagged, texts.number(tagged));
        if (tagging.rate().isEmpty()) {
            row.none("rate", "NO_DENOMINATOR", texts.text("tagging.noLead"));
            return;
        }
        BigDecimal rate = tagging.rate().get();
        String band = tagging.band().get().name();
        row.number("rate", rate, texts.percent(rate)).bar(rate, FULL, GOAL, BEYOND).mark("band", band, texts.text("tagging." + band),
                tagging.band().get() == Tagging.Band.BELOW ? "bad" : "ok", tagging.band().get() == Tagging.Band.BELOW ? "!" : "✓");
    }
}
