package org.marketops.metric.jira;

import java.time.LocalDate;

/** Days as yyyymmdd: sortable and readable in every database. */
final class DayNumber {

    private DayNumber() {
    }

    static int of(LocalDate day) {
        return day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth();
    }

    /** yyyymm. */
    static int monthOf(LocalDate day) {
        return day.getYear() * 100 + day.getMonthValue();
    }

    static LocalDate toDay(int number) {
        return LocalDate.of(number / 10_000, number / 100 % 100, number % 100);
    }
}
