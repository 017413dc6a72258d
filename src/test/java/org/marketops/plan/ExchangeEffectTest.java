package org.marketops.plan;

import org.junit.jupiter.api.Test;
import org.marketops.budget.BudgetLine;
import org.marketops.budget.Cells;
import org.marketops.budget.Kind;
import org.marketops.budget.LinePlace;
import org.marketops.budget.LineWords;
import org.marketops.budget.Tag;
import org.marketops.kernel.IssueId;
import org.marketops.money.Rate;
import org.marketops.money.Rates;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;

/** What the year costs more because money was changed at other rates than those of the plan. */
class ExchangeEffectTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency USD = Currency.getInstance("USD");
    private static final int YEARS = 1_000;

    private final List<BudgetLine> lines = new ArrayList<>();

    @Test
    void dollarsThatWereDearerThanPlannedCostMore() {
        line(USD, Cells.none().with(Kind.ACTUAL, 1, 54_000_00).with(Kind.PLAN, 1, 99_00));
        line(EUR, Cells.none().with(Kind.ACTUAL, 1, 1_000_00));

        ExchangeEffect effect = ExchangeEffect.of(lines, rates("1.08", "1.00"), 2027);

        assertThat(effect.atPlanRate().money().get().toString()).isEqualTo("EUR 51000.00");
        assertThat(effect.atActualRates().money().get().toString()).isEqualTo("EUR 55000.00");
        assertThat(effect.total().money().get().toString()).isEqualTo("EUR 4000.00");
        assertThat(effect.isForeign()).isTrue();
        assertThat(effect.rows()).hasSize(2);
    }

    @Test
    void inRandomYearsTheEffectIsTheExactDifferenceRoundedOnce() {
        long seed = Long.getLong("seed", 20_260_709L);
        Random random = new Random(seed);
        for (int year = 0; year < YEARS; year++) {
            lines.clear();
            BigDecimal plan = BigDecimal.valueOf(1 + random.nextInt(3_000), 3);
            BigDecimal[] months = new BigDecimal[12];
            BigDecimal exact = BigDecimal.ZERO;
            List<Rate> rates = new ArrayList<>(List.of(Rate.of(USD, 2027, Rate.PLAN, plan)));
            Cells cells = Cells.none();
            for (int month = 1; month <= 12; month++) {
                months[month - 1] = BigDecimal.valueOf(1 + random.nextInt(3_000), 3);
                rates.add(Rate.of(USD, 2027, month, months[month - 1]));
                long amount = random.nextInt(2_000_000) - 100_000;
                cells = cells.with(Kind.ACTUAL, month, amount);
                exact = exact.add(BigDecimal.valueOf(amount, 2).divide(months[month - 1], 40, RoundingMode.HALF_UP))
                        .subtract(BigDecimal.valueOf(amount, 2).divide(plan, 40, RoundingMode.HALF_UP));
            }
            line(USD, cells);

            BigDecimal total = ExchangeEffect.of(lines, Rates.of(EUR, rates), 2027).total().money().get().amount();

            assertThat(total).as("seed %d, year %d", seed, year).isEqualByComparingTo(exact.setScale(30, RoundingMode.HALF_UP).setScale(2, RoundingMode.HALF_UP));
        }
    }

    @Test
    void eachRateThatIsMissingIsNamedOnce() {
        line(USD, Cells.none().with(Kind.ACTUAL, 1, 100).with(Kind.ACTUAL, 2, 100));
        line(USD, Cells.none().with(Kind.ACTUAL, 2, 100));
        line(Currency.getInstance("GBP"), Cells.none().with(Kind.ACTUAL, 3, 0));

        ExchangeEffect effect = ExchangeEffect.of(lines, rates("1.08", "1.07"), 2027);

        assertThat(effect.missing().toString()).isEqualTo("[RATE_MISSING USD 2027/2]");
        assertThat(effect.total().money()).isEmpty();
        assertThat(effect.rows().get(0).effect().money()).isPresent();
    }

    @Test
    void aYearInTheOwnCurrencyHasNoEffect() {
        line(EUR, Cells.none().with(Kind.ACTUAL, 1, 100));

        ExchangeEffect effect = ExchangeEffect.of(lines, Rates.of(EUR, List.of()), 2027);

        assertThat(effect.isForeign()).isFalse();
        assertThat(effect.total().money().get().minorUnits()).isZero();
    }

    private static Rates rates(String plan, String april) {
        return Rates.of(EUR, List.of(Rate.of(USD, 2027, Rate.PLAN, new BigDecimal(plan)), Rate.of(USD, 2027, 1, new BigDecimal(april))));
    }

    private void line(Currency currency, Cells cells) {
        lines.add(BudgetLine.draft(new LinePlace(1, IssueId.of(9), Optional.empty(), 2027), new LineWords("", "", "", Tag.FORECAST), currency, false)
                .saved(lines.size() + 1, 1).withCells(cells));
    }
}
