package org.marketops.plan.jira;

import org.marketops.budget.Cells;
import org.marketops.money.CompanyAmount;
import org.marketops.money.MissingRate;
import org.marketops.money.Money;
import org.marketops.money.Rate;
import org.marketops.plan.PlanTree;
import org.marketops.plan.YearSum;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/** The last rows of the table: a total for each currency, and all of them in the company's at the plan rate of the year. */
final class PlanTotals {

    private final PlanYear plan;
    private final PlanWords words;
    private final Markup html;
    private final RowCells cells;
    private final String contextPath;

    PlanTotals(PlanYear plan, PlanWords words, Markup html, RowCells cells, String contextPath) {
        this.plan = plan;
        this.words = words;
        this.html = html;
        this.cells = cells;
        this.contextPath = contextPath;
    }

    void write() {
        PlanTree tree = plan.tree();
        tree.sums().forEach((currency, sum) -> {
            Optional<BigDecimal> units = plan.rates().units(currency, plan.year(), Rate.PLAN);
            html.raw("<tr class=\"mo-sum\" data-total=\"").raw(currency.getCurrencyCode()).raw("\" data-currency=\"")
                    .raw(currency.getCurrencyCode()).raw("\" data-digits=\"").raw(Math.max(0, currency.getDefaultFractionDigits()))
                    .raw("\" data-rate=\"").raw(units.map(BigDecimal::toPlainString).orElse(""))
                    .raw("\"><th scope=\"row\" class=\"nm\">").text(words.text("totalIn", currency.getCurrencyCode())).raw("</th><td>")
                    .raw(currency.getCurrencyCode()).raw("</td>");
            cells.sums(currency, sum);
        });
        boolean onlyCompany = tree.sums().size() == 1 && tree.sums().containsKey(plan.rates().company());
        if (!tree.sums().isEmpty() && !onlyCompany) {
            company();
        }
    }

    private void company() {
        Currency company = plan.rates().company();
        html.raw("<tr class=\"mo-sum\" data-company=\"").raw(company.getCurrencyCode()).raw("\" data-digits=\"")
                .raw(Math.max(0, company.getDefaultFractionDigits())).raw("\"><th scope=\"row\" class=\"nm\">")
                .text(words.text("allIn", company.getCurrencyCode())).raw("<br><span class=\"mo-small-text mo-quiet\">").text(rateNames())
                .raw("</span></th><td>").raw(company.getCurrencyCode()).raw("</td>");
        Optional<MissingRate> missing = missing();
        if (missing.isPresent()) {
            html.raw("<td colspan=\"16\" class=\"mo-plan-text\"><span class=\"mo-mark warn\" data-sign=\"!\">RATE_MISSING</span> ")
                    .text(words.text("rateMissing", missing.get().currency().getCurrencyCode(), Integer.toString(plan.year())))
                    .raw(" <a href=\"").raw(contextPath).raw("/plugins/servlet/marketops/fiscal?year=").raw(plan.year()).raw("\">")
                    .text(words.text("rates")).raw("</a></td></tr>");
            return;
        }
        for (int month = 1; month <= Cells.MONTHS; month++) {
            int at = month;
            html.raw(cells.start(month));
            converted(sum -> sum.month(at));
        }
        html.raw("<td class=\"q\">");
        converted(YearSum::year);
        html.raw("<td>");
        converted(YearSum::reserve);
        html.raw("<td>");
        converted(YearSum::target);
        html.raw("<td>");
        converted(sum -> sum.target() == 0 ? 0 : sum.gap());
        html.raw("</tr>");
    }

    private void converted(PlanTree.Figure figure) {
        CompanyAmount all = plan.tree().inCompanyCurrency(figure, plan.rates(), plan.year());
        Money money = all.money().orElseThrow(IllegalStateException::new);
        cells.amount(money.minorUnits(), money.currency(), money.minorUnits() != 0);
    }

    /** One of them, whichever figure needs it first. */
    private Optional<MissingRate> missing() {
        return plan.tree().inCompanyCurrency(sum -> 1, plan.rates(), plan.year()).missing();
    }

    private String rateNames() {
        StringBuilder names = new StringBuilder();
        for (Currency currency : plan.tree().sums().keySet()) {
            Optional<BigDecimal> units = plan.rates().units(currency, plan.year(), Rate.PLAN);
            if (units.isPresent() && !currency.equals(plan.rates().company())) {
                names.append(names.length() == 0 ? "" : ", ").append(words.text("rate", plan.rates().company().getCurrencyCode(),
                        words.formats().number(units.get()), currency.getCurrencyCode()));
            }
        }
        return names.toString();
    }
}
