package org.marketops.time.jira;

import org.junit.jupiter.api.Test;
import org.marketops.setup.jira.FakeSettings;
import org.marketops.time.FiscalCalendar;
import org.marketops.time.FiscalCalendar.Pattern;

import java.time.LocalDate;
import java.time.ZoneId;

import static org.assertj.core.api.Assertions.assertThat;

class StoredFiscalCalendarsTest {

    private final FakeSettings settings = new FakeSettings();
    private final StoredFiscalCalendars calendars = new StoredFiscalCalendars(settings);

    @Test
    void untilSomebodySaysOtherwiseTheYearIsTheCalendarYearOfTheServer() {
        assertThat(calendars.current()).isEqualTo(FiscalCalendar.of(1, Pattern.MONTHS, ZoneId.systemDefault()));
    }

    @Test
    void whatIsChangedComesBackAlsoToAnotherNode() {
        FiscalCalendar weeks = FiscalCalendar.of(4, Pattern.FOUR_FOUR_FIVE, ZoneId.of("Asia/Tokyo"));
        calendars.change(weeks);

        FiscalCalendar read = new StoredFiscalCalendars(settings).current();
        assertThat(read).isEqualTo(weeks);
        // 1 April 2026 is a Wednesday: the Monday nearest to it is 30 March, and 4 + 4 + 5 weeks end on Sunday 28 June.
        assertThat(read.firstDay(2027)).isEqualTo(LocalDate.of(2026, 3, 30));
        assertThat(read.lastDayOfQuarter(LocalDate.of(2026, 5, 1))).isEqualTo(LocalDate.of(2026, 6, 28));
    }

    @Test
    void whatNobodyCanReadIsTakenAsNotSaid() {
        settings.put("org.marketops.time.start", "13");
        settings.put("org.marketops.time.pattern", "FOUR_FIVE_FOUR");
        settings.put("org.marketops.time.zone", "Atlantis/Capital");

        assertThat(calendars.current()).isEqualTo(FiscalCalendar.of(1, Pattern.MONTHS, ZoneId.systemDefault()));
    }
}
