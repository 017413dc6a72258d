package org.marketops.board.jira;

import org.marketops.board.QuarterPace;
import org.marketops.budget.jira.YearOfLines;
import org.marketops.jira.AppRight;
import org.marketops.kernel.IssueId;
import org.marketops.rights.jira.WhoCanHelp;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Map;

/** What was spent of what was planned up to today, by region and currency. Nothing of it is for people who may not see amounts. */
public final class PacingItem implements ItemFigures {

    private static final int ON_PACE_FROM = 90;
    private static final int ON_PACE_TO = 110;
    private static final BigDecimal FULL = BigDecimal.valueOf(150);

    private final PackDesk desk;
    private final YearOfLines years;
    private final ItemTexts texts;
    private final ItemLinks links;
    private final WhoCanHelp help;

    public PacingItem(PackDesk desk, YearOfLines years, ItemTexts texts, ItemLinks links, WhoCanHelp help) {
        this.desk = desk;
        this.years = years;
        this.texts = texts;
        this.links = links;
        this.help = help;
    }

    @Override
    public String key() {
        return "pacing";
    }

    @Override
    public String usualPeriod() {
        return "this";
    }

    @Override
    public void put(Question question, ItemTable table) {
        String quarter = texts.quarter(question.quarter());
        if (!question.isWithMoney()) {
            table.json().put("money", false);
            table.note("", texts.text("money.shut"), texts.text("money.shut.text", question.project().getName(), help.toGet(AppRight.VIEW_MONEY)));
            return;
        }
        table.open(links.page("plan", question), texts.text("open.plan"));
        Map<IssueId, String> regions = desk.issues().regions(desk.issues(question.user(), question.project()));
        List<QuarterPace> paces = QuarterPace.of(years.of(question.project().getId(), question.quarter().fiscalYear()),
                issue -> regions.getOrDefault(issue, ""), question.quarter().quarter(), desk.quarters().now(question.quarter()));
        if (paces.isEmpty()) {
            table.note("", texts.text("pacing.none", quarter), texts.text("pacing.none.text", question.project().getName()));
            return;
        }
        table.caption(texts.text("pacing.caption", question.project().getName(), quarter));
        table.head(texts.text("word.region"), false).head(texts.text("word.planned"), true).head(texts.text("word.actual"), true)
                .head(texts.text("word.pace"), false);
        paces.forEach(pace -> row(table.row(), pace));
    }

    private void row(ItemRow row, QuarterPace pace) {
        row.text("region", pace.region(), pace.region().isEmpty() ? texts.text("pacing.noRegion") : pace.region()).small(pace.currency().getCurrencyCode());
        row.json().put("currency", pace.currency().getCurrencyCode());
        amount(row, "planned", pace.planned(), pace.currency());
        amount(row, "actual", pace.actual(), pace.currency());
        if (pace.pacing().isEmpty()) {
            row.none("pace", "NOTHING_PLANNED_TO_DATE", texts.text("pacing.nothing"));
            return;
        }
        BigDecimal percent = pace.pacing().get();
        QuarterPace.Pace word = pace.pace().orElseThrow();
        boolean fine = word == QuarterPace.Pace.ON_PACE;
        row.number("pace", percent, texts.percent(percent)).bar(percent, FULL, ON_PACE_FROM, ON_PACE_TO)
                .mark("standing", word.name(), texts.text("pacing." + word.name()), fine ? "ok" : "warn", fine ? "✓" : "!");
    }

    private void amount(ItemRow row, String name, long minorUnits, Currency currency) {
        BigDecimal amount = BigDecimal.valueOf(minorUnits, currency.getDefaultFractionDigits());
        row.number(name, amount, texts.pack().money(amount.setScale(0, RoundingMode.HALF_UP), currency.getCurrencyCode()));
    }
}
