package org.marketops.objective.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;
import org.marketops.metric.Amount;
import org.marketops.metric.MetricKey;
import org.marketops.metric.MetricStore;
import org.marketops.metric.MonthSum;
import org.marketops.objective.GoalRefused;
import org.marketops.objective.Level;
import org.marketops.objective.Objective;
import org.marketops.objective.PastValue;
import org.marketops.objective.Period;
import org.marketops.objective.Yardstick;
import org.marketops.time.FiscalCalendar;
import org.marketops.time.FiscalCalendars;

class PastFiguresTest {

    private static final Period Q2 = Period.quarter(2027, 2);

    private final MarketingIssues issues = mock(MarketingIssues.class);
    private final MetricStore store = mock(MetricStore.class);
    private final FiscalCalendars calendars = mock(FiscalCalendars.class);
    private final ApplicationUser reader = mock(ApplicationUser.class);
    private final List<MonthSum> sums = new ArrayList<>();
    private final PastFigures figures = new PastFigures(issues, store, calendars);

    @BeforeEach
    void aYearFromApril() {
        when(calendars.current()).thenReturn(FiscalCalendar.of(4, FiscalCalendar.Pattern.MONTHS, ZoneOffset.UTC));
        Issue issue = mock(Issue.class);
        when(issue.getId()).thenReturn(7L);
        when(issues.seenBy(reader)).thenReturn(List.of(issue));
        when(store.sums(any())).thenReturn(sums);
    }

    @Test
    void monthsAreAddedToFiscalQuartersAndAQuarterThatMissesAMonthIsLeftOut() {
        sum(MetricKey.RESULTS, "", "2026-04-10", "2026-04-30", 10);
        sum(MetricKey.RESULTS, "", "2026-05-01", "2026-05-31", 20);
        sum(MetricKey.RESULTS, "", "2026-06-01", "2026-06-30", 30);
        sum(MetricKey.RESULTS, "", "2026-07-01", "2026-07-31", 99);

        assertThat(figures.of(objective(MetricKey.RESULTS, Q2), reader, "")).extracting(PastValue::toString).containsExactly("2027Q1 = 60.000000");
    }

    @Test
    void aRangeOverWholeMonthsCoversThem() {
        sum(MetricKey.RESULTS, "", "2026-04-01", "2026-06-30", 60);

        assertThat(figures.of(objective(MetricKey.RESULTS, Q2), reader, "")).hasSize(1);
    }

    @Test
    void aYearNeedsItsTwelveMonths() {
        for (int month = 0; month < 12; month++) {
            LocalDate first = LocalDate.of(2025, 4, 1).plusMonths(month);
            sum(MetricKey.RESULTS, "", first.toString(), first.toString(), 1);
        }

        assertThat(figures.of(objective(MetricKey.RESULTS, Period.year(2027)), reader, "")).extracting(PastValue::period)
                .containsExactly(Period.year(2026));
        sums.remove(5);
        assertThat(figures.of(objective(MetricKey.RESULTS, Period.year(2027)), reader, "")).isEmpty();
    }

    @Test
    void moneyInAnotherCurrencyIsNoPastAndAMetricThatIsNotImportedHasNone() {
        sum(MetricKey.SPEND, "USD", "2026-04-01", "2026-06-30", 60);

        assertThatThrownBy(() -> figures.of(objective(MetricKey.SPEND, Q2), reader, "")).isInstanceOfSatisfying(GoalRefused.class,
                refused -> assertThat(refused.arguments()).containsExactly("USD", "EUR"));
        Objective own = Objective.draft("Own", PersonKey.of("priya"), Level.FUNCTION, Q2, Yardstick.of("Awareness", Yardstick.Unit.COUNT, "", false));
        assertThatThrownBy(() -> figures.of(own, reader, "")).hasMessageContaining("METRIC_NOT_IMPORTED");
    }

    private void sum(MetricKey metric, String currency, String first, String last, long amount) {
        sums.add(new MonthSum(IssueId.of(7), metric, "csv", currency, LocalDate.parse(first), LocalDate.parse(last), Amount.of(amount), Instant.EPOCH));
    }

    private static Objective objective(MetricKey metric, Period period) {
        Yardstick yardstick = metric.isMoney() ? Yardstick.of(metric.code(), Yardstick.Unit.MONEY, "EUR", false)
                : Yardstick.of(metric.code(), Yardstick.Unit.COUNT, "", false);
        return Objective.draft("Goal", PersonKey.of("priya"), Level.FUNCTION, period, yardstick);
    }
}
