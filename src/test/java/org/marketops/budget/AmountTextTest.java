package org.marketops.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.marketops.budget.CellProblem.Reason;

/** Amounts as people type them, exact to the last minor unit. */
class AmountTextTest {

    private static final Currency EUR = Currency.getInstance("EUR");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"12000|1200000", "12,000.50|1200050", "-0.01|-1", "=4*2000|800000", "=1200*3|360000", "=(1+2)*3-4/8|850",
        "=1000/3*3|100000", "=-(2-5)|300", "=0.1+0.2|30", "=2*-3|-600", "= 1 + 1|200", "1,234,567|123456700", "0|0"})
    void isReadExactly(String typed, long minor) {
        assertThat(AmountText.minor(typed, EUR)).isEqualTo(minor);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1.005|EUR|TOO_MANY_DECIMALS", "12.000|EUR|TOO_MANY_DECIMALS", "1.5|JPY|TOO_MANY_DECIMALS", "=10/3|EUR|NOT_EVEN",
        "=1/0|EUR|DIVIDED_BY_ZERO", "=1/(2-2)|EUR|DIVIDED_BY_ZERO", "1000000000000.01|EUR|TOO_LARGE", "=99999999999999999999*9|EUR|TOO_LARGE"})
    void isRefusedWithTheReason(String typed, String currency, Reason reason) {
        assertThatThrownBy(() -> AmountText.minor(typed, Currency.getInstance(currency)))
                .isInstanceOfSatisfying(AmountRefused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "12.000,50", "1,00", "--1", "=", "=1+", "=(1", "=1)", "=A1*2", "=1..2", "1e5", "=1,000*2", "٣", "=SUM(1)", "+5"})
    void whatIsNoAmountIsNone(String typed) {
        assertThatThrownBy(() -> AmountText.minor(typed, EUR))
                .isInstanceOfSatisfying(AmountRefused.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.NOT_A_NUMBER));
    }

    @Test
    void aFormulaThatIsTooDeepIsNone() {
        assertThatThrownBy(() -> AmountText.minor("=" + "(".repeat(60) + "1" + ")".repeat(60), EUR)).isInstanceOf(AmountRefused.class);
    }

    @Test
    void aRefusalNamesTheNearestAmount() {
        assertThatThrownBy(() -> AmountText.minor("=10/3", EUR))
                .isInstanceOfSatisfying(AmountRefused.class, refused -> assertThat(refused.arguments()).containsExactly("EUR", "2", "3.33"));
    }

    @Test
    void decimalsAreThoseOfTheCurrency() {
        assertThat(AmountText.minor("1.234", Currency.getInstance("BHD"))).isEqualTo(1_234);
        assertThat(AmountText.minor("1500", Currency.getInstance("JPY"))).isEqualTo(1_500);
        assertThat(AmountText.amount(-5, EUR).toPlainString()).isEqualTo("-0.05");
    }
}
