package org.marketops.calendar.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.marketops.calendar.CalendarQuestion;
import org.marketops.calendar.Dimension;
import org.marketops.calendar.Period;
import org.marketops.calendar.Span;
import org.marketops.jira.PropertyFiles;
import org.marketops.kernel.BadInput;
import org.marketops.time.FiscalCalendar;
import org.marketops.time.FiscalCalendars;

/** What people type, what they are told, and where days stand on the page. */
class CalendarWordsTest {

    private static final Span ANY = Span.of(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 7, 31));

    private final PropertyFiles texts = PropertyFiles.english("calendar");
    private final CalendarInput input = new CalendarInput(texts);

    @Test
    void aQuarterIsOneOfTheFiscalYearAndNamedAfterIt() {
        CompanyQuarters fromApril = quarters(4, FiscalCalendar.Pattern.MONTHS);

        assertThat(fromApril.quarterOf(LocalDate.of(2027, 2, 11))).isEqualTo(Span.of(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 3, 31)));
        assertThat(fromApril.name(LocalDate.of(2026, 7, 9))).isEqualTo("Q2 FY27");
        assertThat(quarters(1, FiscalCalendar.Pattern.MONTHS).name(LocalDate.of(2026, 7, 9))).isEqualTo("Q3 2026");
    }

    @Test
    void quartersOfWeeksAreThirteenWeeks() {
        assertThat(quarters(4, FiscalCalendar.Pattern.FOUR_FOUR_FIVE).quarterOf(LocalDate.of(2026, 7, 9)).days()).isEqualTo(91);
    }

    @Test
    void theDaysOfAPageAreColumnsAndTheWeeksBeginOnMonday() {
        TimeScale scale = new TimeScale(Period.around(LocalDate.of(2026, 7, 9), Period.Length.MONTH, day -> ANY));

        assertThat(scale.columns()).isEqualTo(31);
        assertThat(scale.column(Span.of(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 7, 3)))).isEqualTo("grid-column:1/4");
        assertThat(scale.column(Span.of(LocalDate.of(2026, 7, 31), LocalDate.of(2026, 8, 3)))).isEqualTo("grid-column:31/32");
        assertThat(scale.headings()).extracting(Span::toString).containsExactly("2026-07-01..2026-07-05", "2026-07-06..2026-07-12",
                "2026-07-13..2026-07-19", "2026-07-20..2026-07-26", "2026-07-27..2026-07-31");
        assertThat(scale.middle(LocalDate.of(2026, 7, 1))).isEqualTo("1.61%");
    }

    @Test
    void whatIsTypedIsRead() {
        CalendarQuestion question = question(Map.of("project", "MKT", "kind", "plan", "by", "owner", "same", "none,channel", "region", "EMEA"));

        assertThat(question.project()).contains("MKT");
        assertThat(question.kind()).isEqualTo(CalendarQuestion.Kind.PLAN);
        assertThat(question.lanes()).isEqualTo(Dimension.OWNER);
        assertThat(question.alike()).containsExactly(Dimension.CHANNEL);
        assertThat(question.wanted(Dimension.REGION)).contains("EMEA");
        assertThat(question(Map.of("same", "none")).alike()).isEmpty();
        assertThat(question(Map.of()).alike()).hasSize(3);
    }

    @Test
    void whatCannotBeReadIsNamedWithTheWayOut() {
        refused("by", "colour", "By is audience, channel, region or owner, not “colour”.");
        refused("kind", "house", "Kind is campaign, activity or plan, not “house”.");
        refused("same", "audience,size", "Same is a list of audience, channel, region and owner, or none, not “size”.");
        refused("project", "M\" OR 1=1", "“M\" OR 1=1” is no key of a project. Enter one, for example MKT.");
        assertThatThrownBy(() -> input.span("2026-07-09", "2026-07-08")).isInstanceOf(BadInput.class)
                .hasMessage("Last day: 2026-07-08 is before the first day, 2026-07-09. Choose a last day on or after it.");
        assertThatThrownBy(() -> input.day("first", "+1000000-01-01")).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> input.shift("0")).isInstanceOf(BadInput.class);
        assertThat(input.shift("-7")).isEqualTo(-7);
    }

    @Test
    void anAddressKeepsWhatItShowsAndEscapesIt() {
        CalendarAddress address = new CalendarAddress("/calendar", Map.of("audience", "R&D, labs"));

        assertThat(address.with("by", "owner").toString()).isEqualTo("/calendar?audience=R%26D%2C+labs&by=owner");
        assertThat(address.without("audience").toString()).isEqualTo("/calendar");
    }

    private void refused(String name, String value, String text) {
        assertThatThrownBy(() -> question(Map.of(name, value))).isInstanceOf(BadInput.class).hasMessage(text)
                .satisfies(bad -> assertThat(((BadInput) bad).field()).isEqualTo(name));
    }

    private CalendarQuestion question(Map<String, String> typed) {
        return input.question(name -> typed.getOrDefault(name, ""), ANY);
    }

    private CompanyQuarters quarters(int startMonth, FiscalCalendar.Pattern pattern) {
        FiscalCalendar calendar = FiscalCalendar.of(startMonth, pattern, ZoneOffset.UTC);
        return new CompanyQuarters(new FiscalCalendars() {
            @Override
            public FiscalCalendar current() {
                return calendar;
            }

            @Override
            public void change(FiscalCalendar other) {
                throw new AssertionError("nobody changes it here");
            }
        }, texts);
    }
}
