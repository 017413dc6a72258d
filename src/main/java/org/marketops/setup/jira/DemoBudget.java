package org.marketops.setup.jira;

import org.marketops.budget.Act;
import org.marketops.budget.BudgetLine;
import org.marketops.budget.BudgetLines;
import org.marketops.budget.Cells;
import org.marketops.budget.Kind;
import org.marketops.budget.LinePlace;
import org.marketops.budget.LineWords;
import org.marketops.budget.Tag;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Transactions;
import org.marketops.setup.DemoMoney;
import org.marketops.time.FiscalCalendars;
import org.marketops.time.FiscalMonth;

import java.time.Clock;
import java.time.YearMonth;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Budget lines of the demo. Removing asks no lock: the plan that they were approved for goes away with them. */
final class DemoBudget {

    private final BudgetLines lines;
    private final FiscalCalendars calendars;
    private final Transactions transactions;
    private final Clock clock;

    DemoBudget(BudgetLines lines, FiscalCalendars calendars, Transactions transactions, Clock clock) {
        this.lines = lines;
        this.calendars = calendars;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** One line a fiscal year. */
    void keep(PersonKey who, long projectId, DemoMoney money, IssueId plan, IssueId campaign) {
        Map<Integer, Cells> years = new TreeMap<>();
        money.planned().forEach((month, cents) -> put(years, Kind.PLAN, month, cents));
        money.spent().forEach((month, cents) -> put(years, Kind.ACTUAL, month, cents));
        Act act = new Act(who, clock.instant(), Act.Way.LINE, "");
        transactions.retryOnConflict(() -> {
            years.forEach((year, cells) -> {
                BudgetLine line = lines.add(BudgetLine.draft(new LinePlace(projectId, campaign, Optional.of(plan), year),
                        new LineWords(money.category(), "", "", Tag.FORECAST), Currency.getInstance(money.currency()), false), act);
                lines.save(line, line.withCells(cells), act);
            });
            return years;
        });
    }

    private void put(Map<Integer, Cells> years, Kind kind, YearMonth month, long cents) {
        FiscalMonth fiscal = calendars.current().monthOf(month.atDay(15));
        years.merge(fiscal.fiscalYear(), Cells.none().with(kind, fiscal.number(), cents),
                (before, one) -> before.with(kind, fiscal.number(), before.orZero(kind, fiscal.number()) + cents));
    }

    void remove(PersonKey who, IssueId plan) {
        Act act = new Act(who, clock.instant(), Act.Way.LINE, "");
        transactions.retryOnConflict(() -> {
            lines.ofPlan(plan).forEach(line -> lines.delete(line, act));
            return plan;
        });
    }
}
