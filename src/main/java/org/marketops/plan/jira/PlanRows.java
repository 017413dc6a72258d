package org.marketops.plan.jira;

import com.atlassian.jira.issue.Issue;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.marketops.budget.BudgetLine;
import org.marketops.budget.Cells;
import org.marketops.budget.Kind;
import org.marketops.budget.Tag;
import org.marketops.money.CompanyAmount;
import org.marketops.money.MissingRate;
import org.marketops.money.Money;
import org.marketops.money.Rate;
import org.marketops.plan.PlanNode;
import org.marketops.plan.PlanTree;
import org.marketops.plan.YearSum;

/** The rows of the table: items with their sums by currency, their lines below them, the totals last. */
final class PlanRows {

    private static final int BYTES_OF_LINE = 900;
    private static final int MONTHS_OF_QUARTER = 3;

    private final PlanYear plan;
    private final PlanWords words;
    private final AmountWriter amounts;
    private final String contextPath;
    private final Markup html;
    /** The start of a month's cell, by month. */
    private final String[] cell = new String[Cells.MONTHS + 1];

    PlanRows(PlanYear plan, PlanWords words, AmountWriter amounts, String contextPath) {
        this.plan = plan;
        this.words = words;
        this.amounts = amounts;
        this.contextPath = contextPath;
        this.html = new Markup(plan.tree().lines() * BYTES_OF_LINE);
        for (int month = 1; month <= Cells.MONTHS; month++) {
            cell[month] = "<td class=\"" + (month % MONTHS_OF_QUARTER == 1 ? "q" : "") + (month < plan.monthNow() ? " closed" : "") + "\">";
        }
    }

    /** As HTML, with every text escaped. */
    CharSequence html() {
        plan.tree().tops().forEach(this::node);
        totals();
        return html.out();
    }

    private void node(PlanNode node) {
        String level = " class=\"mo-plan-" + node.item().level().name().toLowerCase(Locale.ROOT);
        if (node.sums().isEmpty()) {
            open(node, level, "");
            html.raw("<td></td>");
            for (int month = 1; month <= Cells.MONTHS; month++) {
                html.raw(cell[month]).raw("</td>");
            }
            html.raw("<td class=\"q\"></td><td></td><td></td><td></td></tr>");
        }
        boolean first = true;
        for (Map.Entry<Currency, YearSum> sum : node.sums().entrySet()) {
            open(node, level + (first ? "" : " mo-plan-more"), sum.getKey().getCurrencyCode());
            html.raw("<td>").raw(sum.getKey().getCurrencyCode()).raw("</td>");
            sums(sum.getKey(), sum.getValue());
            first = false;
        }
        node.lines().forEach(line -> line(node, line));
        node.children().forEach(this::node);
    }

    private void open(PlanNode node, String level, String currency) {
        Issue issue = plan.issue(node.item().issue());
        html.raw("<tr").raw(level).raw("\" data-node=\"").raw(issue.getId()).raw("\" data-currency=\"").raw(currency).raw("\"");
        node.item().parent().ifPresent(parent -> html.raw(" data-parent=\"").raw(parent.value()).raw("\""));
        html.raw("><th scope=\"row\" class=\"nm\"><a href=\"").raw(contextPath).raw("/browse/").raw(issue.getKey()).raw("\">").text(issue.getKey())
                .raw(" ").text(issue.getSummary()).raw("</a><br><span class=\"mo-small-text mo-quiet\">")
                .text(words.text("level." + node.item().level()));
        if (issue.getStatus() != null) {
            html.raw(", ").text(issue.getStatus().getName());
        }
        if (node.lines().stream().anyMatch(BudgetLine::isLocked)) {
            html.raw(", ").text(words.text("locked"));
        }
        html.raw("</span>");
        if (plan.mayEdit(node.item().issue())) {
            html.raw(" <a class=\"mo-small-text\" href=\"").raw(lineAddress()).raw("issue=").raw(issue.getKey()).raw("&amp;year=")
                    .raw(plan.year()).raw("\" aria-label=\"").text(words.text("addTo", issue.getKey())).raw("\">")
                    .text(words.text("add")).raw("</a>");
        }
        html.raw("</th>");
    }

    private String lineAddress() {
        return contextPath + PlanLineServlet.PATH + "?";
    }

    private void sums(Currency currency, YearSum sum) {
        for (int month = 1; month <= Cells.MONTHS; month++) {
            html.raw(cell[month]);
            amount(sum.month(month), currency, sum.month(month) != 0);
        }
        html.raw("<td class=\"q mo-strong\">");
        amount(sum.year(), currency, true);
        html.raw("<td>");
        amount(sum.reserve(), currency, sum.reserve() != 0);
        html.raw("<td>");
        amount(sum.target(), currency, sum.target() != 0);
        // Without a target there is nothing to be over or under.
        boolean over = sum.target() != 0 && sum.gap() < 0;
        html.raw(over ? "<td class=\"over\">" : "<td>");
        if (over) {
            html.raw("<span class=\"mo-mark bad\" data-sign=\"!\">");
            amounts.write(html.out(), sum.gap(), currency);
            html.raw("<span class=\"mo-vh\">").text(words.text("over")).raw("</span></span></td></tr>");
        } else {
            amount(sum.gap(), currency, sum.target() != 0);
            html.raw("</tr>");
        }
    }

    private void amount(long minor, Currency currency, boolean there) {
        if (there) {
            amounts.write(html.out(), minor, currency);
        }
        html.raw("</td>");
    }

    private void line(PlanNode node, BudgetLine line) {
        boolean editable = plan.mayEdit(line.issueId());
        boolean locked = line.isLocked() && plan.kind() == Kind.PLAN;
        html.raw("<tr class=\"mo-plan-line in-").raw(node.item().level().name().toLowerCase(Locale.ROOT))
                .raw(locked ? " mo-locked" : "").raw("\" data-line=\"").raw(line.id())
                .raw("\" data-version=\"").raw(line.version()).raw("\" data-parent=\"").raw(line.issueId().value())
                .raw("\" data-currency=\"").raw(line.currency().getCurrencyCode()).raw("\" data-digits=\"")
                .raw(Math.max(0, line.currency().getDefaultFractionDigits())).raw(line.isReserve() ? "\" data-reserve=\"1" : "")
                .raw(editable && !locked ? "\" data-edit=\"1" : "").raw("\"><th scope=\"row\" class=\"nm\">");
        name(line, editable, locked);
        html.raw("</th><td>").raw(line.currency().getCurrencyCode()).raw("</td>");
        for (int month = 1; month <= Cells.MONTHS; month++) {
            html.raw(cell[month]);
            amount(line.cells().orZero(plan.kind(), month), line.currency(), line.cells().at(plan.kind(), month).isPresent());
        }
        html.raw("<td class=\"q mo-strong\">");
        amount(line.cells().sum(plan.kind()), line.currency(), line.cells().has(plan.kind()));
        html.raw("<td></td><td></td><td></td></tr>");
    }

    private void name(BudgetLine line, boolean editable, boolean locked) {
        String name = line.category().isEmpty() ? words.text(line.isReserve() ? "reserve" : "unnamed") : line.category();
        String all = line.vendor().isEmpty() ? name : name + ", " + line.vendor();
        if (editable) {
            html.raw("<a href=\"").raw(lineAddress()).raw("line=").raw(line.id()).raw("&amp;kind=").raw(plan.kind().key()).raw("\">").text(all)
                    .raw("</a>");
        } else {
            html.text(all);
        }
        html.raw(" <span class=\"mo-small-text mo-quiet\">").text(words.text("tag." + line.tag()));
        if (line.isReserve() && !line.category().isEmpty()) {
            html.raw(", ").text(words.text("tag.RESERVE"));
        }
        if (locked) {
            html.raw(", ").text(words.text("locked"));
        }
        html.raw("</span>");
    }

    private void totals() {
        PlanTree tree = plan.tree();
        tree.sums().forEach((currency, sum) -> {
            Optional<BigDecimal> units = plan.rates().units(currency, plan.year(), Rate.PLAN);
            html.raw("<tr class=\"mo-sum\" data-total=\"").raw(currency.getCurrencyCode()).raw("\" data-currency=\"")
                    .raw(currency.getCurrencyCode()).raw("\" data-digits=\"").raw(Math.max(0, currency.getDefaultFractionDigits()))
                    .raw("\" data-rate=\"").raw(units.map(BigDecimal::toPlainString).orElse(""))
                    .raw("\"><th scope=\"row\" class=\"nm\">").text(words.text("totalIn", currency.getCurrencyCode())).raw("</th><td>")
                    .raw(currency.getCurrencyCode()).raw("</td>");
            sums(currency, sum);
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
            html.raw(cell[month]);
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
        amount(money.minorUnits(), money.currency(), money.minorUnits() != 0);
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
