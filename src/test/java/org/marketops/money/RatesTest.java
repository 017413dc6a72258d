package org.marketops.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RatesTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency USD = Currency.getInstance("USD");
    private static final Currency JPY = Currency.getInstance("JPY");
    private static final Rates RATES = Rates.of(EUR, List.of(Rate.of(USD, 2027, Rate.PLAN, new BigDecimal("1.08")),
            Rate.of(USD, 2027, 4, new BigDecimal("1.20")), Rate.of(JPY, 2027, Rate.PLAN, new BigDecimal("160"))));

    @Test
    void aPlanIsConvertedByTheRateOfItsYear() {
        assertThat(RATES.atPlanRate(usd(68300_000), 2027).money()).contains(Money.ofMinor(EUR, 63240741));
        assertThat(RATES.atPlanRate(Money.ofMinor(EUR, 31050), 2027).money()).contains(Money.ofMinor(EUR, 31050));
        assertThat(RATES.atPlanRate(Money.ofMinor(JPY, 16000), 2027).money()).contains(Money.ofMinor(EUR, 10000));
    }

    @Test
    void aSumIsRoundedOnceAndNotPartByPart() {
        CompanyAmount third = RATES.atPlanRate(usd(36), 2027);
        Rates thirds = Rates.of(EUR, List.of(Rate.of(USD, 2027, Rate.PLAN, new BigDecimal("3"))));

        assertThat(third.money()).contains(Money.ofMinor(EUR, 33));
        CompanyAmount sum = thirds.atPlanRate(usd(1), 2027).plus(thirds.atPlanRate(usd(1), 2027)).plus(thirds.atPlanRate(usd(1), 2027));
        assertThat(sum.money()).contains(Money.ofMinor(EUR, 1));
        assertThat(thirds.atPlanRate(usd(-2), 2027).money()).contains(Money.ofMinor(EUR, -1));
    }

    @Test
    void aRateThatIsNotThereIsNamedWithItsMonth() {
        CompanyAmount july = RATES.atActualRate(usd(100), 2027, 5).plus(CompanyAmount.zero(EUR));

        assertThat(july.money()).isEmpty();
        assertThat(july.missing()).hasToString("Optional[RATE_MISSING USD 2027/5]");
        assertThat(RATES.atPlanRate(usd(1), 2028).missing().map(MissingRate::fiscalYear)).contains(2028);
        assertThat(RATES.atPlanRate(usd(0), 2028).money()).as("nothing costs nothing at any rate").contains(Money.ofMinor(EUR, 0));
    }

    @Test
    void theExchangeEffectIsWhatTheRateOfTheMonthAdds() {
        assertThat(RATES.exchangeEffect(usd(10800), 2027, 4).money()).contains(Money.ofMinor(EUR, -1000));
        assertThat(RATES.exchangeEffect(Money.ofMinor(EUR, 10800), 2027, 4).money()).contains(Money.ofMinor(EUR, 0));
        assertThat(RATES.exchangeEffect(usd(1), 2027, 6).missing().map(MissingRate::month)).contains(6);
    }

    @Test
    void convertedAmountsAgreeWithLongDecimals() {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        for (int i = 0; i < 5000; i++) {
            BigDecimal units = new BigDecimal(1 + random.nextInt(2_000_000)).movePointLeft(random.nextInt(6));
            long minor = random.nextLong() % 1_000_000_000_000L;
            Rates rates = Rates.of(EUR, List.of(Rate.of(USD, 2027, 1, units)));

            BigDecimal expected = BigDecimal.valueOf(minor).divide(units, 0, RoundingMode.HALF_UP);

            assertThat(rates.atActualRate(usd(minor), 2027, 1).money()).as("seed %s", seed)
                    .contains(Money.ofMinor(EUR, expected.longValueExact()));
        }
    }

    @Test
    void ratesOfNothingAreRefused() {
        assertThatThrownBy(() -> Rate.of(USD, 2027, 0, BigDecimal.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Rate.of(USD, 2027, 13, BigDecimal.ONE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Rate.of(USD, 2027, 0, new BigDecimal("1e-30"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Rate.of(USD, 2027, 0, new BigDecimal("1e30"))).isInstanceOf(IllegalArgumentException.class);
    }

    private static Money usd(long minor) {
        return Money.ofMinor(USD, minor);
    }
}
