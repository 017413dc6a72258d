package org.marketops.approval;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

class PlanCheckTest {

    private static final Optional<LocalDate> MAY = Optional.of(LocalDate.of(2026, 5, 1));
    private static final Optional<LocalDate> JUNE = Optional.of(LocalDate.of(2026, 6, 1));

    @Test
    void aCompletePlanNamesEachFieldThatIsMissing() {
        assertThat(flaws(Optional.empty(), Optional.empty(), null, null, true)).containsExactly("START_DATE missing", "END_DATE missing",
                "BUDGET missing", "CURRENCY missing");
    }

    @Test
    void aDraftNeedNotBeCompleteButMustMakeSense() {
        assertThat(flaws(Optional.empty(), Optional.empty(), null, null, false)).isEmpty();
        assertThat(flaws(JUNE, MAY, "-5.0", "EUR", false)).containsExactly("END_DATE endBeforeStart 2026-05-01 2026-06-01",
                "BUDGET notPositive -5");
    }

    @Test
    void oneDayIsAPlan() {
        assertThat(flaws(MAY, MAY, "1", "EUR", true)).isEmpty();
    }

    @Test
    void aBudgetHasNoMoreDecimalsThanItsCurrency() {
        assertThat(flaws(MAY, JUNE, "10.50", "EUR", true)).isEmpty();
        assertThat(flaws(MAY, JUNE, "10.505", "EUR", true)).containsExactly("BUDGET tooManyDecimals 10.505 2 EUR");
        assertThat(flaws(MAY, JUNE, "10.5", "JPY", true)).containsExactly("BUDGET tooManyDecimals 10.5 0 JPY");
        assertThat(flaws(MAY, JUNE, "1000.0", "JPY", true)).isEmpty();
        assertThat(flaws(MAY, JUNE, "0", "JPY", true)).containsExactly("BUDGET notPositive 0");
    }

    @Test
    void aCurrencyThatNoStandardNamesHasTwoDecimals() {
        assertThat(flaws(MAY, JUNE, "10.50", "points", true)).isEmpty();
        assertThat(flaws(MAY, JUNE, "10.505", "points", true)).containsExactly("BUDGET tooManyDecimals 10.505 2 points");
    }

    private static List<String> flaws(Optional<LocalDate> start, Optional<LocalDate> end, String budget, String currency, boolean complete) {
        return PlanCheck.flaws(start, end, Optional.ofNullable(budget).map(BigDecimal::new), Optional.ofNullable(currency), complete)
                .stream().map(flaw -> (flaw.field() + " " + flaw.code() + " " + String.join(" ", flaw.arguments())).trim())
                .collect(Collectors.toList());
    }
}
