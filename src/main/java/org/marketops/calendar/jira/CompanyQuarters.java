package org.marketops.calendar.jira;

import com.atlassian.sal.api.message.I18nResolver;
import java.time.LocalDate;
import java.util.List;
import org.marketops.calendar.Period;
import org.marketops.calendar.Span;
import org.marketops.time.FiscalCalendar;
import org.marketops.time.FiscalCalendars;
import org.marketops.time.FiscalMonth;

/** The quarters of the company's fiscal year and their names. */
public final class CompanyQuarters implements Period.Quarters {

    private static final int MONTHS = 3;
    private static final int CENTURY = 100;

    private final FiscalCalendars calendars;
    private final I18nResolver texts;

    public CompanyQuarters(FiscalCalendars calendars, I18nResolver texts) {
        this.calendars = calendars;
        this.texts = texts;
    }

    @Override
    public Span quarterOf(LocalDate day) {
        FiscalCalendar calendar = calendars.current();
        FiscalMonth month = calendar.monthOf(day);
        List<FiscalMonth> months = calendar.months(month.fiscalYear());
        return Span.of(months.get((month.quarter() - 1) * MONTHS).first(), months.get(month.quarter() * MONTHS - 1).last());
    }

    /** For example Q2 FY27; Q3 2026 where the fiscal year is the calendar year. */
    String name(LocalDate day) {
        FiscalCalendar calendar = calendars.current();
        FiscalMonth month = calendar.monthOf(day);
        String quarter = Integer.toString(month.quarter());
        return calendar.startMonth() == 1 ? texts.getText("marketops.calendar.quarter", quarter, Integer.toString(month.fiscalYear()))
                : texts.getText("marketops.calendar.quarter.fiscal", quarter, String.format("%02d", month.fiscalYear() % CENTURY));
    }
}
