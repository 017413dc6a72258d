package org.marketops.metric.page;

import org.junit.jupiter.api.Test;
import org.marketops.money.Rate;
import org.marketops.money.Rates;
import org.marketops.time.FiscalCalendar;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class ExchangeEffectTest {

    private static final FiscalCalendar CALENDAR = FiscalCalendar.of(4, FiscalCalendar.Pattern.MONTHS, ZoneOffset.UTC);
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency USD = Currency.getInstance("USD");

    @Test
    void aDearerMonthCostsMoreThanThePlanRateSaid() {
        ExchangeEffect effect = effect(List.of(spent("108", "USD", 4), spent("108", "USD", 5), spent("500", "EUR", 4)),
                rate(0, "1.08"), rate(1, "1.00"), rate(2, "1.20"));

        // 108 at 1.00 is 108 and at 1.20 is 90, where the plan rate says 100.
        assertThat(effect.amount().orElseThrow()).isEqualByComparingTo("-2");
        assertThat(effect.rates()).extracting(used -> used.month().key(), used -> used.actual().orElseThrow().toPlainString())
                .containsExactly(tuple(202701, "1"), tuple(202702, "1.2"));
    }

    @Test
    void aRateThatIsMissingIsNamedAndThereIsNoEffectRatherThanAPartOfIt() {
        ExchangeEffect effect = effect(List.of(spent("108", "USD", 4), spent("108", "USD", 5)), rate(0, "1.08"), rate(1, "1.00"));

        assertThat(effect.amount()).isEmpty();
        assertThat(effect.rates().stream().filter(ExchangeEffect.Used::isMissing)).singleElement()
                .satisfies(missing -> assertThat(missing.month().first()).isEqualTo(LocalDate.of(2026, 5, 1)));
    }

    @Test
    void theCompanysOwnCurrencyHasNone() {
        assertThat(effect(List.of(spent("500", "EUR", 4))).rates()).isEmpty();
        assertThat(effect(List.of(spent("500", "EUR", 4))).amount().orElseThrow()).isZero();
    }

    private static ExchangeEffect effect(List<Figure> figures, Rate... rates) {
        return ExchangeEffect.of(figures, CALENDAR, EUR, year -> Rates.of(EUR, List.of(rates)));
    }

    private static Rate rate(int month, String units) {
        return Rate.of(USD, 2027, month, new BigDecimal(units));
    }

    private static Figure spent(String amount, String currency, int month) {
        LocalDate day = LocalDate.of(2026, month, 9);
        return new Figure(1, "ads", "spend", new BigDecimal(amount), currency, day, day);
    }
}
