package org.marketops.board.jira;

import org.marketops.lead.FunnelFigures;
import org.marketops.objective.Period;

import java.math.BigDecimal;
import java.util.List;

/** Leads that came in during a quarter, by stage. Counts only, no amounts. */
public final class FunnelItem implements ItemFigures {

    private final PackDesk desk;
    private final FunnelFigures funnels;
    private final ItemTexts texts;
    private final ItemLinks links;

    public FunnelItem(PackDesk desk, FunnelFigures funnels, ItemTexts texts, ItemLinks links) {
        this.desk = desk;
        this.funnels = funnels;
        this.texts = texts;
        this.links = links;
    }

    @Override
    public String key() {
        return "funnel";
    }

    @Override
    public String usualPeriod() {
        return "last";
    }

    @Override
    public void put(Question question, ItemTable table) {
        Period quarter = question.quarter();
        List<FunnelFigures.Line> lines = funnels.funnel(question.project().getId(), desk.quarters().first(quarter), desk.quarters().last(quarter));
        table.open(links.page("funnel", question), texts.text("open.funnel"));
        if (lines.isEmpty() || lines.get(0).leads() == 0) {
            table.note("", texts.text("funnel.none", texts.quarter(quarter)), texts.text("funnel.none.text", question.project().getName()));
            return;
        }
        table.caption(texts.text("funnel.caption", question.project().getName(), texts.quarter(quarter)));
        table.head(texts.text("word.stage"), false).head(texts.text("word.leads"), true).head(texts.text("word.share"), true);
        BigDecimal all = BigDecimal.valueOf(lines.get(0).leads());
        for (FunnelFigures.Line line : lines) {
            BigDecimal leads = BigDecimal.valueOf(line.leads());
            boolean first = line == lines.get(0);
            ItemRow row = table.row().text("stage", line.stage().name(), line.ownName().orElseGet(() -> texts.plain("marketops.board.stage." + line.stage().name())))
                    .number("leads", leads, texts.number(leads)).bar(leads, all, 0, 0);
            if (first) {
                row.text("share", "", texts.text("funnel.start")).json().putNull("share");
            } else if (line.conversion().isPresent()) {
                row.number("share", line.conversion().get(), texts.percent(line.conversion().get()))
                        .small(line.isImmature() ? texts.text("funnel.moving") : "");
            } else {
                row.none("share", "NO_DENOMINATOR", texts.text("funnel.nobody"));
            }
        }
    }
}
