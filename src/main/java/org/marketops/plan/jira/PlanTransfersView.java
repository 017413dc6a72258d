package org.marketops.plan.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import org.marketops.budget.BudgetLine;
import org.marketops.budget.BudgetLines;
import org.marketops.budget.LineAccess;
import org.marketops.budget.Transfer;
import org.marketops.budget.Transfers;
import org.marketops.kernel.IssueId;
import org.marketops.money.CompanyCurrency;
import org.marketops.time.FiscalMonth;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the page of transfers shows, ready to be written. */
public final class PlanTransfersView {

    private static final int MOST = 200;
    /** A kept rate has twelve decimals; as many digits of its inverse are sure. */
    private static final MathContext DIGITS = new MathContext(8);
    private static final String[] WORDS = {"title", "none", "noneHint", "caption", "when", "from", "to", "month", "amount", "reason", "by", "move",
        "moveHint", "choose", "do", "moved", "notMoved", "noRight", "noLines", "rates", "amountHint"};

    private final DrawerWords words;
    private final DrawerDesk desk;
    private final Transfers transfers;
    private final BudgetLines lines;
    private final LineAccess access;
    private final IssueManager issues;
    private final CompanyCurrency company;

    public PlanTransfersView(DrawerWords words, DrawerDesk desk, Transfers transfers, BudgetLines lines, LineAccess access,
                             IssueManager issues, CompanyCurrency company) {
        this.words = words;
        this.desk = desk;
        this.transfers = transfers;
        this.lines = lines;
        this.access = access;
        this.issues = issues;
        this.company = company;
    }

    /** @param choices lines between which the person may move money */
    Map<String, Object> values(PlanVisit visit, Map<IssueId, Issue> visible, List<BudgetLine> choices) {
        Map<String, Object> values = new HashMap<>();
        values.put("words", words.texts("transfers", WORDS));
        values.put("title", words.text("transfers.titleOf", visit.yearName()));
        values.put("address", visit.address(PlanTransfersServlet.PATH));
        values.put("moved", !visit.sent("moved").isEmpty());
        Listed listed = listed(visit);
        values.put("transfers", listed.rows);
        values.put("hidden", listed.hidden == 0 ? "" : words.text("transfers.hidden", listed.hidden));
        values.put("mayMove", choices.size() > 1);
        values.put("noChoice", choices.size() > 1 ? "" : words.text(choices.isEmpty() ? "transfers.noRight" : "transfers.noLines"));
        values.put("sources", choices(visit.sent("from"), choices, visible));
        values.put("targets", choices(visit.sent("to"), choices, visible));
        values.put("months", months(visit));
        values.put("amount", visit.sent("amount"));
        values.put("reason", visit.sent("reason"));
        return values;
    }

    private List<Map<String, Object>> choices(String chosen, List<BudgetLine> choices, Map<IssueId, Issue> visible) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (BudgetLine line : choices) {
            all.add(Map.of("id", line.id(), "name", words.choice(line, visible.get(line.issueId())), "on", chosen.equals(Integer.toString(line.id()))));
        }
        return all;
    }

    private List<Map<String, Object>> months(PlanVisit visit) {
        int now = Math.min(12, Math.max(1, desk.monthNow(visit.year())));
        int chosen = visit.numberIfAny("month").orElse(now);
        List<Map<String, Object>> months = new ArrayList<>();
        for (FiscalMonth month : desk.calendar().months(visit.year())) {
            months.add(Map.of("number", month.number(), "name", words.month(month.key(), desk.calendar()), "on", month.number() == chosen));
        }
        return months;
    }

    private static final class Listed {

        private final List<Map<String, String>> rows = new ArrayList<>();
        private int hidden;
    }

    private Listed listed(PlanVisit visit) {
        List<Transfer> all = transfers.ofYear(visit.project().getId(), visit.year(), MOST);
        Set<Integer> ids = new HashSet<>();
        all.forEach(transfer -> {
            ids.add(transfer.source());
            ids.add(transfer.destination());
        });
        Map<Integer, BudgetLine> seen = new HashMap<>();
        Map<IssueId, Boolean> may = new HashMap<>();
        if (!ids.isEmpty()) {
            lines.find(ids).stream().filter(line -> may.computeIfAbsent(line.issueId(), issue -> access.maySee(visit.person(), issue)))
                    .forEach(line -> seen.put(line.id(), line));
        }
        Listed listed = new Listed();
        for (Transfer transfer : all) {
            BudgetLine source = seen.get(transfer.source());
            BudgetLine destination = seen.get(transfer.destination());
            if (source == null || destination == null) {
                listed.hidden++;
            } else {
                listed.rows.add(row(transfer, source, destination));
            }
        }
        return listed;
    }

    private Map<String, String> row(Transfer transfer, BudgetLine source, BudgetLine destination) {
        String taken = words.money(transfer.taken(), source.currency());
        String amount = transfer.exchange().map(exchange -> exchanged(taken, words.money(transfer.given(), destination.currency()), exchange.rate(),
                source.currency(), destination.currency())).orElse(taken);
        return Map.of("when", words.time(transfer.act().at(), desk.calendar()), "from", name(source), "to", name(destination),
                "month", words.month(transfer.monthKey(), desk.calendar()), "amount", amount, "reason", transfer.act().reason(),
                "by", words.person(transfer.act().who()));
    }

    /** The rate as rates are given: what one unit of the company's currency costs, also where money came into it. */
    private String exchanged(String taken, String given, BigDecimal rate, Currency from, Currency to) {
        boolean into = to.equals(company.current());
        BigDecimal units = into ? BigDecimal.ONE.divide(rate, DIGITS) : rate.round(DIGITS);
        return words.text("transfers.exchanged", taken, given, words.formats().number(units.stripTrailingZeros()),
                (into ? to : from).getCurrencyCode(), (into ? from : to).getCurrencyCode());
    }

    private String name(BudgetLine line) {
        Issue issue = issues.getIssueObject(line.issueId().value());
        return issue == null ? words.name(line) : issue.getKey() + ": " + words.name(line);
    }
}
