package org.marketops.jira;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

class FormatsTest {

    private final Formats english = new Formats(PropertyFiles.english());
    private final Formats german = new Formats(PropertyFiles.german());

    @Test
    void daysAndNumbersFollowTheLanguageOfTheTexts() {
        LocalDate day = LocalDate.of(2026, 7, 9);

        assertThat(english.day(day)).isEqualTo("9 Jul 2026");
        assertThat(german.day(day)).isEqualTo("9. Juli 2026");
        assertThat(english.month(YearMonth.from(day))).isEqualTo("Jul 2026");
        assertThat(german.month(YearMonth.from(day))).isEqualTo("Juli 2026");
        assertThat(english.dayAndTime(day.atTime(14, 20).atZone(ZoneId.of("Europe/Berlin")))).isEqualTo("Thu 9 Jul 2026, 14:20");
        assertThat(german.dayAndTime(day.atTime(14, 20))).isEqualTo("Do., 9. Juli 2026, 14:20");
        assertThat(english.money(new BigDecimal("241500.50"), "EUR")).isEqualTo("EUR 241,500.5");
        assertThat(german.money(new BigDecimal("241500.50"), "EUR")).isEqualTo("EUR 241.500,5");
        assertThat(german.money(new BigDecimal("-1234567890123456789012345.1"), "")).isEqualTo("-1.234.567.890.123.456.789.012.345,1");
    }
}
