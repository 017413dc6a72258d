package org.marketops.plan.jira;

import org.junit.jupiter.api.Test;

import java.util.Currency;
import java.util.Locale;

import static org.assertj.core.api.Assertions.assertThat;

class AmountWriterTest {

    private static final Currency EUR = Currency.getInstance("EUR");

    @Test
    void amountsAreWrittenWithTheMarksOfTheLanguageAndDecimalsOnlyWhereThereAreAny() {
        AmountWriter english = new AmountWriter(Locale.ENGLISH);

        assertThat(english.text(0, EUR)).isEqualTo("0");
        assertThat(english.text(5, EUR)).isEqualTo("0.05");
        assertThat(english.text(-5, EUR)).isEqualTo("−0.05");
        assertThat(english.text(-50, EUR)).isEqualTo("−0.50");
        assertThat(english.text(100, EUR)).isEqualTo("1");
        assertThat(english.text(-12345, EUR)).isEqualTo("−123.45");
        assertThat(english.text(99_999_900, EUR)).isEqualTo("999,999");
        assertThat(english.text(100_000_000, EUR)).isEqualTo("1,000,000");
        assertThat(english.text(-100_000_010, EUR)).isEqualTo("−1,000,000.10");
        assertThat(english.text(1_234, Currency.getInstance("JPY"))).isEqualTo("1,234");
        assertThat(english.text(7, Currency.getInstance("KWD"))).isEqualTo("0.007");
        assertThat(english.text(Long.MIN_VALUE, EUR)).isEqualTo("−92,233,720,368,547,758.08");
        assertThat(new AmountWriter(Locale.GERMAN).text(1_234_567_89, EUR)).isEqualTo("1.234.567,89");
    }
}
