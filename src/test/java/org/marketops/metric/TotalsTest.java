package org.marketops.metric;

import org.junit.jupiter.api.Test;
import org.marketops.kernel.IssueId;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TotalsTest {

    @Test
    void undefinedSaysWhyAndIsNeverZero() {
        Totals empty = Totals.of(List.of());
        Totals noResults = Totals.of(List.of(sum(1, MetricKey.SPEND, "EUR", 5), sum(1, MetricKey.RESULTS, "XXX", 0)));
        Totals twoCurrencies = Totals.of(List.of(sum(1, MetricKey.SPEND, "EUR", 5), sum(1, MetricKey.SPEND, "USD", 5),
                sum(1, MetricKey.RESULTS, "XXX", 1)));

        assertThat(empty.sum(MetricKey.CLICKS)).isEqualTo(Measure.undefined(Undefined.NO_DATA));
        assertThat(noResults.sum(MetricKey.RESULTS)).isEqualTo(Measure.of(BigDecimal.ZERO));
        assertThat(twoCurrencies.sum(MetricKey.SPEND)).isEqualTo(Measure.undefined(Undefined.MIXED_CURRENCY));
    }

    @Test
    void moneyAgainstMoneyIsAPlainNumberInOneCurrencyOnly() {
        Measure spend = Measure.money(new BigDecimal("50"), "EUR");

        assertThat(spend.dividedBy(Measure.money(new BigDecimal("200"), "EUR"))).isEqualTo(Measure.of(new BigDecimal("0.25")));
        assertThat(spend.dividedBy(Measure.money(new BigDecimal("200"), "USD"))).isEqualTo(Measure.undefined(Undefined.MIXED_CURRENCY));
        assertThat(spend.dividedBy(Measure.undefined(Undefined.NO_DATA))).isEqualTo(Measure.undefined(Undefined.NO_DATA));
    }

    @Test
    void anAmountThatDoesNotFitThrows() {
        Amount most = Amount.ofMillionths(Long.MAX_VALUE);

        assertThatThrownBy(() -> most.plus(Amount.ofMillionths(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Amount.of(new BigDecimal("9300000000000"))).isInstanceOf(ArithmeticException.class);
        assertThat(Amount.of(new BigDecimal("1529.9933875526"))).hasToString("1529.993388");
    }

    private static MonthSum sum(long issue, MetricKey metric, String currency, long amount) {
        return new MonthSum(IssueId.of(issue), metric, "plain-csv", currency, LocalDate.of(2026, 5, 1),
                LocalDate.of(2026, 5, 31), Amount.of(amount), Instant.EPOCH);
    }
}
