package org.marketops.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MoneyTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency JPY = Currency.getInstance("JPY");
    private static final Currency BHD = Currency.getInstance("BHD");

    @Test
    void eachCurrencyHasItsOwnDecimals() {
        assertThat(Money.of(EUR, new BigDecimal("12.3")).minorUnits()).isEqualTo(1230);
        assertThat(Money.of(JPY, new BigDecimal("12")).minorUnits()).isEqualTo(12);
        assertThat(Money.of(BHD, new BigDecimal("1.234")).minorUnits()).isEqualTo(1234);
        assertThat(Money.of(EUR, new BigDecimal("12.3"))).hasToString("EUR 12.30");
    }

    @Test
    void nothingIsRoundedAndNothingOverflowsUnseen() {
        assertThatThrownBy(() -> Money.of(EUR, new BigDecimal("0.001"))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.of(JPY, new BigDecimal("0.5"))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.ofMinor(EUR, Long.MAX_VALUE).plus(Money.ofMinor(EUR, 1))).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void currenciesAreNeverAdded() {
        assertThatThrownBy(() -> Money.ofMinor(EUR, 1).plus(Money.ofMinor(JPY, 1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void oneHundredOverThreeLosesNoCent() {
        assertThat(Money.of(EUR, new BigDecimal("100.00")).split(3))
                .extracting(Money::minorUnits).containsExactly(3334L, 3333L, 3333L);
    }

    @Test
    void partsAddUpToTheWholeWhateverItIs() {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        for (int i = 0; i < 10_000; i++) {
            Money whole = Money.ofMinor(EUR, random.nextLong() >> random.nextInt(60));
            Money[] parts = whole.split(1 + random.nextInt(50));

            Money sum = Money.ofMinor(EUR, 0);
            long least = Long.MAX_VALUE;
            long most = Long.MIN_VALUE;
            for (Money part : parts) {
                sum = sum.plus(part);
                least = Math.min(least, part.minorUnits());
                most = Math.max(most, part.minorUnits());
            }

            assertThat(sum).as("seed %d", seed).isEqualTo(whole);
            assertThat(most - least).as("seed %d", seed).isLessThanOrEqualTo(1);
        }
    }
}
