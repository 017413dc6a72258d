package org.marketops.plan.jira;

import org.marketops.budget.Cells;
import org.marketops.money.CompanyAmount;
import org.marketops.money.MissingRate;
import org.marketops.money.Rate;
import org.marketops.plan.ExchangeEffect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is said about the exchange effect, on its own page and under the plan. */
public final class ExchangeView {

    private static final String[] WORDS = {"title", "intro", "none", "noneHint", "caption", "month", "currency", "actual", "atPlan", "atActual", "effect",
        "total", "missingTitle", "toRates"};

    private final DrawerWords words;
    private final DrawerDesk desk;

    public ExchangeView(DrawerWords words, DrawerDesk desk) {
        this.words = words;
        this.desk = desk;
    }

    void page(Map<String, Object> values, PlanVisit visit, ExchangeEffect effect) {
        values.put("words", words.texts("exchange", WORDS));
        values.put("title", words.text("exchange.titleOf", visit.yearName()));
        List<Map<String, Object>> rows = new ArrayList<>();
        for (ExchangeEffect.Row row : effect.rows()) {
            rows.add(Map.of("month", words.month(Cells.key(visit.year(), row.month()), desk.calendar()),
                    "currency", row.actual().currency().getCurrencyCode(),
                    "actual", words.amount(row.actual().minorUnits(), row.actual().currency()),
                    "atPlan", amount(row.atPlanRate()), "atActual", amount(row.atActualRate()), "effect", amount(row.effect())));
        }
        values.put("rows", rows);
        values.put("company", desk.rates(visit.year()).company().getCurrencyCode());
        values.put("totals", Map.of("atPlan", amount(effect.atPlanRate()), "atActual", amount(effect.atActualRates()), "effect", amount(effect.total())));
        values.put("sentence", effect.rows().isEmpty() ? "" : sentence(effect));
        values.put("missing", missing(effect));
        values.put("ratesAddress", visit.request().getContextPath() + DrawerWords.RATES + visit.year());
    }

    /** Empty where nothing was paid in another currency. */
    String note(ExchangeEffect effect) {
        if (!effect.isForeign()) {
            return "";
        }
        List<String> missing = missing(effect);
        return missing.isEmpty() ? sentence(effect) : missing.get(0);
    }

    private String sentence(ExchangeEffect effect) {
        return effect.total().money().map(money -> money.minorUnits() == 0 ? words.text("exchange.no")
                : words.text(money.minorUnits() > 0 ? "exchange.more" : "exchange.less", words.money(Math.abs(money.minorUnits()), money.currency())))
                .orElse("");
    }

    private List<String> missing(ExchangeEffect effect) {
        List<String> all = new ArrayList<>();
        for (MissingRate rate : effect.missing()) {
            String code = rate.currency().getCurrencyCode();
            all.add(rate.month() == Rate.PLAN ? words.text("exchange.missingPlan", code, String.format("FY%02d", rate.fiscalYear() % 100))
                    : words.text("exchange.missingMonth", code, words.month(Cells.key(rate.fiscalYear(), rate.month()), desk.calendar())));
        }
        return all;
    }

    /** A dash where a rate is missing; the reason stands above the table. */
    private String amount(CompanyAmount amount) {
        return amount.money().map(money -> words.amount(money.minorUnits(), money.currency())).orElse("–");
    }
}
