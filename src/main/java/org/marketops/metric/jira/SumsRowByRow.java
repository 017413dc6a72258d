package org.marketops.metric.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import net.java.ao.Query;
import org.marketops.metric.MadeFigures;
import org.marketops.metric.MetricKey;
import org.marketops.metric.portfolio.SumScope;
import org.marketops.metric.portfolio.SumSpan;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** The same answers as {@link SumSelects} gives, through Active Objects: for a host that does not give its connection. */
public final class SumsRowByRow {

    /** A day is yyyymmdd. */
    private static final int DAYS = 100;

    private final ActiveObjects rows;

    public SumsRowByRow(ActiveObjects rows) {
        this.rows = rows;
    }

    void ofProjects(SumScope scope, PeriodTally tally) {
        boolean daysGone = !scope.span().isByCalendarMonth() && !scope.hidden().isEmpty() && scope.asOf().isPresent();
        for (ProjectSumRow sum : rows.find(ProjectSumRow.class, where(SumSelects.in("PROJECT_ID", scope.projects()), scope.span()))) {
            boolean known = isKnown(sum.getImportedAt(), sum.getUndoneAt(), scope.asOf());
            if (known && daysGone && sum.getUndoneAt() != 0) {
                tally.missing(1);
            } else if (known) {
                tally.add(sum.getProjectId(), sum.getMetricCode(), sum.getSourceCode(), sum.getCurrencyCode(), sum.getFirstDay(), sum.getLastDay(),
                        sum.getMillionths());
            }
        }
        Map<Long, BatchRow> batches = batches(scope);
        if (!scope.hidden().isEmpty()) {
            eachFigure(SumSelects.in("ISSUE_ID", scope.hidden()), scope.span(), scope.asOf(), tally, (issue, figure) -> {
                BatchRow batch = batches.get(figure.batch);
                if (batch != null && batch.getSumsEdition() > 0) {
                    tally.takeAway(issue, batch.getProjectId(), figure.metric, figure.source, figure.currency, figure.firstDay, figure.lastDay,
                            figure.millionths);
                }
            });
        }
        Set<List<Object>> told = told(SumSelects.in("BATCH_ID", batches.keySet()), scope.asOf());
        if (!told.isEmpty()) {
            eachFigure(SumSelects.in("ISSUE_ID", issues(told)), scope.span(), scope.asOf(), tally, (issue, figure) -> {
                BatchRow batch = batches.get(figure.batch);
                if (batch != null && batch.getSumsEdition() > 0 && !scope.hidden().contains(issue) && figure.isOutdone(issue, told)) {
                    tally.drop(batch.getProjectId(), figure.metric, figure.source, figure.currency, figure.firstDay, figure.lastDay, figure.millionths);
                }
            });
        }
        tally.missing(batches.values().stream().filter(batch -> batch.getUndoneBy() == null && batch.getSumsEdition() == 0).count());
    }

    void byIssue(SumScope scope, Collection<MetricKey> metrics, SumSpan span, boolean bySource, PeriodTally tally) {
        Map<Long, BatchRow> batches = batches(scope);
        Collection<String> codes = metrics.stream().map(MetricKey::code).collect(Collectors.toSet());
        Set<List<Object>> told = told(SumSelects.in("BATCH_ID", batches.keySet()), scope.asOf());
        boolean kept = span.isByCalendarMonth() || scope.asOf().isPresent() && span.isOfWholeMonths();
        eachFigure(SumSelects.in("BATCH_ID", batches.keySet()), span, kept, scope.asOf(), tally, (issue, figure) -> {
            // A figure in the tray is of no issue.
            if (issue == 0 || scope.only().filter(issues -> !issues.contains(issue)).isPresent() || figure.isOutdone(issue, told)) {
                return;
            }
            if (codes.contains(figure.metric) && scope.hidden().contains(issue)) {
                tally.exclude(issue);
            } else if (codes.contains(figure.metric)) {
                tally.add(issue, figure.metric, bySource ? figure.source : "", figure.currency, figure.firstDay, figure.lastDay, figure.millionths);
            }
        });
    }

    void ofIssues(Collection<Long> issues, SumSpan span, Optional<Instant> asOf, PeriodTally tally) {
        Set<List<Object>> told = told(SumSelects.in("ISSUE_ID", issues), asOf);
        eachFigure(SumSelects.in("ISSUE_ID", issues), span, asOf, tally, (issue, figure) -> {
            if (!figure.isOutdone(issue, told)) {
                tally.add(issue, figure.metric, figure.source, figure.currency, figure.firstDay, figure.lastDay, figure.millionths);
            }
        });
    }

    /** Issue, metric and month of what the rows of leads tell. */
    private Set<List<Object>> told(String where, Optional<Instant> asOf) {
        Set<List<Object>> told = new HashSet<>();
        for (SumRow sum : rows.find(SumRow.class, Query.select().where(where + " AND SOURCE_CODE = ?", MadeFigures.LEADS))) {
            if (isKnown(sum.getImportedAt(), sum.getUndoneAt(), asOf)) {
                told.add(List.of(sum.getIssueId(), sum.getMetricCode(), sum.getFirstDay() / DAYS));
            }
        }
        return told;
    }

    private static Set<Long> issues(Set<List<Object>> told) {
        return told.stream().map(each -> (Long) each.get(0)).collect(Collectors.toSet());
    }

    private void eachFigure(String where, SumSpan span, Optional<Instant> asOf, PeriodTally tally, BiConsumer<Long, Figure> taker) {
        eachFigure(where, span, span.isByCalendarMonth(), asOf, tally, taker);
    }

    /** @param kept from the sums of months, which outlast their import, and not from the days */
    private void eachFigure(String where, SumSpan span, boolean kept, Optional<Instant> asOf, PeriodTally tally, BiConsumer<Long, Figure> taker) {
        for (SumRow sum : rows.find(SumRow.class, where(where, span))) {
            boolean known = isKnown(sum.getImportedAt(), sum.getUndoneAt(), asOf);
            if (known && kept) {
                taker.accept(sum.getIssueId(), new Figure(sum.getBatchId(), sum.getMetricCode(), sum.getSourceCode(), sum.getCurrencyCode(),
                        sum.getFirstDay(), sum.getLastDay(), sum.getMillionths()));
            } else if (known && sum.getUndoneAt() != 0) {
                tally.missing(1);
            }
        }
        if (!kept) {
            Map<Long, Boolean> counts = new HashMap<>();
            for (FactRow fact : rows.find(FactRow.class, where(where, span))) {
                if (asOf.isEmpty() || counts.computeIfAbsent(fact.getBatchId(), id -> isImportedBy(id, asOf.get()))) {
                    taker.accept(fact.getIssueId(), new Figure(fact.getBatchId(), fact.getMetricCode(), fact.getSourceCode(), fact.getCurrencyCode(),
                            fact.getFirstDay(), fact.getLastDay(), fact.getMillionths()));
                }
            }
        }
    }

    private boolean isImportedBy(long batch, Instant then) {
        BatchRow[] found = rows.find(BatchRow.class, Query.select().where("ID = ? AND IMPORTED_AT <= ?", Math.toIntExact(batch), then.toEpochMilli()));
        return found.length > 0;
    }

    private Map<Long, BatchRow> batches(SumScope scope) {
        Map<Long, BatchRow> batches = new HashMap<>();
        for (BatchRow batch : rows.find(BatchRow.class, Query.select().where(SumSelects.in("PROJECT_ID", scope.projects())))) {
            batches.put((long) batch.getID(), batch);
        }
        return batches;
    }

    private static Query where(String ids, SumSpan span) {
        return Query.select().where(ids + " AND FIRST_DAY >= ? AND FIRST_DAY <= ?", DayNumber.of(span.from()), DayNumber.of(span.to()));
    }

    private static boolean isKnown(long importedAt, long undoneAt, Optional<Instant> asOf) {
        return asOf.map(then -> importedAt <= then.toEpochMilli() && (undoneAt == 0 || undoneAt > then.toEpochMilli())).orElse(undoneAt == 0);
    }

    /** What a sum of a month and a fact have in common. */
    private static final class Figure {

        private final long batch;
        private final String metric;
        private final String source;
        private final String currency;
        private final int firstDay;
        private final int lastDay;
        private final long millionths;

        Figure(long batch, String metric, String source, String currency, int firstDay, int lastDay, long millionths) {
            this.batch = batch;
            this.metric = metric;
            this.source = source;
            this.currency = currency;
            this.firstDay = firstDay;
            this.lastDay = lastDay;
            this.millionths = millionths;
        }

        boolean isOutdone(long issue, Set<List<Object>> told) {
            return !source.equals(MadeFigures.LEADS) && MetricKey.ofBoth().stream().anyMatch(key -> key.code().equals(metric))
                    && told.contains(List.of(issue, metric, firstDay / DAYS));
        }
    }
}
