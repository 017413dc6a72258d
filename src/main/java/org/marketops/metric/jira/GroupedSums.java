package org.marketops.metric.jira;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.marketops.jira.PlainReads;
import org.marketops.jira.PlainRows;
import org.marketops.kernel.IssueId;
import org.marketops.metric.Amount;
import org.marketops.metric.MetricKey;
import org.marketops.metric.MonthSum;
import org.marketops.time.FiscalCalendar;
import org.marketops.time.FiscalCalendars;

/**
 * The sums of issues, added up over imports by the database: an issue has as many rows as its months, sources and metrics make,
 * however often it was imported. Where fiscal months are none of the calendar, it has one for each day or range of days.
 */
public final class GroupedSums {

    private final PlainReads reads;
    private final FiscalCalendars calendars;

    public GroupedSums(PlainReads reads, FiscalCalendars calendars) {
        this.reads = reads;
        this.calendars = calendars;
    }

    /**
     * One statement, whatever the number of issues. A second one for what was given to an issue by hand and taken back: its
     * single sums say which of them cancel out.
     *
     * @return empty if this host gives no connection to read by
     */
    Optional<List<MonthSum>> of(Collection<IssueId> issues) {
        boolean byMonth = calendars.current().pattern() == FiscalCalendar.Pattern.MONTHS;
        List<Long> ids = issues.stream().map(IssueId::value).collect(Collectors.toList());
        return reads.read(rows -> {
            List<MonthSum> sums = new ArrayList<>();
            Set<Group> single = new HashSet<>();
            rows.each(rows.sql(SumSelects.grouped(ids, byMonth)), List.of(), row -> {
                if (row.getLong(9) < 0) {
                    single.add(Group.of(row, byMonth));
                } else {
                    sums.add(sum(row));
                }
            });
            if (!single.isEmpty()) {
                singly(rows, single, byMonth, sums);
            }
            return sums;
        });
    }

    private static void singly(PlainRows rows, Set<Group> wanted, boolean byMonth, List<MonthSum> sums) {
        Set<Long> issues = wanted.stream().map(group -> group.issue).collect(Collectors.toSet());
        rows.each(rows.sql(SumSelects.single(issues, byMonth)), List.of(), row -> {
            if (wanted.contains(Group.of(row, byMonth))) {
                sums.add(sum(row));
            }
        });
    }

    private static MonthSum sum(ResultSet row) throws SQLException {
        LocalDate first = DayNumber.toDay(row.getInt(5));
        // A sum of whole numbers is a decimal to some databases.
        return new MonthSum(IssueId.of(row.getLong(1)), MetricKey.ofCode(row.getString(2)), row.getString(3), row.getString(4), first,
                DayNumber.toDay(row.getInt(6)), Amount.ofMillionths(row.getBigDecimal(7).longValueExact()), Instant.ofEpochMilli(row.getLong(8)));
    }

    /** What the database added up together. */
    private static final class Group {

        private final long issue;
        private final List<Object> rest;

        private Group(long issue, List<Object> rest) {
            this.issue = issue;
            this.rest = rest;
        }

        static Group of(ResultSet row, boolean byMonth) throws SQLException {
            int part = byMonth ? 100 : 1;
            return new Group(row.getLong(1), List.of(row.getString(2), row.getString(3), row.getString(4), row.getInt(5) / part, row.getInt(6) / part));
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Group && issue == ((Group) other).issue && rest.equals(((Group) other).rest);
        }

        @Override
        public int hashCode() {
            return Long.hashCode(issue) * 31 + rest.hashCode();
        }
    }
}
