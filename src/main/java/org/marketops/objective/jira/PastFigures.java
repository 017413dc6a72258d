package org.marketops.objective.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import org.marketops.kernel.IssueId;
import org.marketops.metric.MetricKey;
import org.marketops.metric.MetricStore;
import org.marketops.metric.MonthSum;
import org.marketops.objective.GoalRefused;
import org.marketops.objective.Objective;
import org.marketops.objective.PastValue;
import org.marketops.objective.Period;
import org.marketops.objective.Yardstick;
import org.marketops.time.FiscalCalendar;
import org.marketops.time.FiscalCalendars;
import org.marketops.time.FiscalMonth;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an imported metric came to in past fiscal periods, over the plans and campaigns that the reader sees. A period counts
 * only if each of its months has figures: half a quarter would make half a goal.
 */
public final class PastFigures {

    private static final int IN_ONE_STATEMENT = 500;
    private static final int MONTHS_OF_A_YEAR = 12;
    private static final int MONTHS_OF_A_QUARTER = 3;

    private final MarketingIssues issues;
    private final MetricStore store;
    private final FiscalCalendars calendars;

    public PastFigures(MarketingIssues issues, MetricStore store, FiscalCalendars calendars) {
        this.issues = issues;
        this.store = store;
        this.calendars = calendars;
    }

    /**
     * @param projectKey empty for all projects
     * @throws GoalRefused if the metric is none that is imported, or its amounts are in another currency
     */
    List<PastValue> of(Objective objective, ApplicationUser reader, String projectKey) {
        Yardstick yardstick = objective.yardstick();
        MetricKey metric = Arrays.stream(MetricKey.values()).filter(key -> key.code().equalsIgnoreCase(yardstick.metric())).findFirst()
                .orElseThrow(() -> GoalRefused.notImported(yardstick.metric()));
        List<Issue> seen = projectKey.isEmpty() ? issues.seenBy(reader) : issues.seenBy(reader, projectKey);
        FiscalCalendar calendar = calendars.current();
        boolean year = objective.period().isYear();
        Map<Period, BigDecimal> totals = new HashMap<>();
        Map<Period, Set<Integer>> months = new HashMap<>();
        Set<String> currencies = new TreeSet<>();
        for (MonthSum sum : sums(seen)) {
            if (sum.metric() == metric) {
                FiscalMonth first = calendar.monthOf(sum.firstDay());
                Period period = period(first, year);
                totals.merge(period, sum.amount().value(), BigDecimal::add);
                months.computeIfAbsent(period, key -> new HashSet<>()).addAll(monthsOf(first, calendar.monthOf(sum.lastDay()), year));
                currencies.add(sum.currency());
            }
        }
        refuseOtherCurrencies(metric, currencies, yardstick.currency());
        List<PastValue> past = new ArrayList<>();
        int complete = year ? MONTHS_OF_A_YEAR : MONTHS_OF_A_QUARTER;
        totals.forEach((period, total) -> {
            if (months.get(period).size() >= complete) {
                past.add(PastValue.of(period, total));
            }
        });
        return past;
    }

    private static void refuseOtherCurrencies(MetricKey metric, Set<String> currencies, String wanted) {
        if (metric.isMoney() && !currencies.isEmpty() && !currencies.equals(Set.of(wanted))) {
            throw GoalRefused.otherCurrency(String.join(", ", currencies), wanted);
        }
    }

    private List<MonthSum> sums(List<Issue> seen) {
        List<IssueId> ids = new ArrayList<>();
        seen.forEach(issue -> ids.add(IssueId.of(issue.getId())));
        List<MonthSum> sums = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += IN_ONE_STATEMENT) {
            sums.addAll(store.sums(ids.subList(from, Math.min(ids.size(), from + IN_ONE_STATEMENT))));
        }
        return sums;
    }

    private static Period period(FiscalMonth month, boolean year) {
        return year ? Period.year(month.fiscalYear()) : Period.quarter(month.fiscalYear(), month.quarter());
    }

    /** The fiscal months that a sum reaches into. A range belongs to the period of its first day, and only its months there count. */
    private static Set<Integer> monthsOf(FiscalMonth first, FiscalMonth last, boolean year) {
        int end = period(first, year).equals(period(last, year)) ? last.number() : year ? MONTHS_OF_A_YEAR : first.quarter() * MONTHS_OF_A_QUARTER;
        Set<Integer> reached = new HashSet<>();
        for (int number = first.number(); number <= end; number++) {
            reached.add(number);
        }
        return reached;
    }
}
