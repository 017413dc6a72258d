package org.marketops.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.marketops.budget.BudgetRefused.Reason;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Transactions;

/** What one line loses the other gets. */
class TransferMoneyTest {

    private static final PersonKey PRIYA = PersonKey.of("priya");
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency USD = Currency.getInstance("USD");
    private static final Currency JPY = Currency.getInstance("JPY");
    private static final Map<Currency, BigDecimal> RATES = Map.of(EUR, BigDecimal.ONE, USD, new BigDecimal("1.08"), JPY, new BigDecimal("161.5"));
    private static final Act ACT = new Act(PRIYA, Instant.EPOCH, Act.Way.LINE, "");
    private static final int LEDGERS = 10_000;

    private MemoryBudget budget = new MemoryBudget();

    @Test
    void inTenThousandRandomLedgersEveryTransferConservesMoney() {
        long seed = Long.getLong("seed", 20_260_401L);
        Random random = new Random(seed);
        for (int ledger = 0; ledger < LEDGERS; ledger++) {
            budget = new MemoryBudget();
            Currency[] currencies = {EUR, USD, JPY};
            for (int i = 0; i < 4; i++) {
                line(currencies[random.nextInt(3)], Math.abs(random.nextLong() % 1_000_000_000));
            }
            int from = 1 + random.nextInt(4);
            int to = 1 + (from + random.nextInt(3)) % 4;
            BudgetLine source = budget.lines.get(from);
            long taken = 1 + Math.abs(random.nextLong() % 1_000_000);
            if (source.cells().orZero(Kind.PLAN, 1) < taken) {
                continue;
            }
            Sums before = total();

            Transfer done = transfers().transfer(PRIYA, from, to,
                    Map.of(202701, AmountText.amount(taken, source.currency()).toPlainString()), "why").get(0);

            String where = "seed " + seed + ", ledger " + ledger;
            Sums moved = Sums.of(source.currency(), -taken).plus(Sums.of(budget.lines.get(to).currency(), done.given()));
            assertThat(total()).as(where).isEqualTo(before.plus(moved));
            if (!done.exchange().isPresent()) {
                assertThat(done.given()).as(where).isEqualTo(taken);
                continue;
            }
            Currency target = budget.lines.get(to).currency();
            BigDecimal exact = AmountText.amount(taken, source.currency()).multiply(RATES.get(target)).divide(RATES.get(source.currency()), 20, RoundingMode.HALF_UP);
            BigDecimal error = AmountText.amount(done.given(), target).subtract(exact).subtract(done.exchange().get().effect()).abs();
            assertThat(error).as(where).isLessThan(new BigDecimal("0.00000000001"));
            assertThat(done.exchange().get().effect().abs()).as(where).isLessThan(AmountText.amount(1, target));
        }
    }

    @Test
    void betweenCurrenciesThePlanRateCountsAndIsKept() {
        line(EUR, 1_000_000);
        line(USD, 0);

        Transfer done = transfers().transfer(PRIYA, 1, 2, Map.of(202701, "=2500*2"), "to Americas").get(0);

        assertThat(done.given()).isEqualTo(540_000);
        assertThat(done.exchange().get().rate()).isEqualByComparingTo("1.08");
        assertThat(done.exchange().get().effect()).isEqualByComparingTo("0");
        assertThat(budget.lines.get(1).cells().at(Kind.PLAN, 1)).hasValue(500_000);
        assertThat(budget.transfers).hasSize(1);
        assertThat(done.act().reason()).isEqualTo("to Americas");
    }

    @Test
    void whatCannotBeMovedIsRefusedWithTheReason() {
        line(EUR, 100);
        line(Currency.getInstance("GBP"), 0);
        line(EUR, 0);

        refused(Reason.SAME_LINE, 1, 1, Map.of(202701, "1"));
        refused(Reason.NOTHING_TO_MOVE, 1, 3, Map.of());
        refused(Reason.NOTHING_TO_MOVE, 1, 3, Map.of(202701, "-1"));
        refused(Reason.NOT_ENOUGH, 1, 3, Map.of(202701, "1.01"));
        refused(Reason.RATE_MISSING, 1, 2, Map.of(202701, "1"));
        assertThatThrownBy(() -> transfers().transfer(PRIYA, 1, 3, Map.of(202713, "1"), "why")).isInstanceOf(AmountRefused.class);
        assertThat(total()).isEqualTo(Sums.of(EUR, 100));
    }

    @Test
    void anApprovedPlanGivesNothingWithoutBeingAsked() {
        line(EUR, 100);
        line(EUR, 0);
        budget.locked.add(IssueId.of(7));

        refused(Reason.LOCKED, 1, 2, Map.of(202701, "1"));
    }

    private void refused(Reason reason, int from, int to, Map<Integer, String> amounts) {
        assertThatThrownBy(() -> transfers().transfer(PRIYA, from, to, amounts, "why"))
                .isInstanceOfSatisfying(BudgetRefused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private Sums total() {
        return budget.lines.values().stream().map(line -> Sums.of(line.currency(), line.cells().sum(Kind.PLAN))).reduce(Sums.none(), Sums::plus);
    }

    private void line(Currency currency, long minor) {
        budget.add(BudgetLine.draft(new LinePlace(1, IssueId.of(9), Optional.of(IssueId.of(7)), 2027),
                new LineWords("", "", "", Tag.FORECAST), currency, false).withCells(Cells.none().with(Kind.PLAN, 1, minor)), ACT);
    }

    private TransferMoney transfers() {
        return new TransferMoney(budget, budget, budget, (year, currency) -> Optional.ofNullable(RATES.get(currency)),
                new ApprovedBudget(new NoRounds()), new NotedLedger(), plan -> { }, new AtOnce(), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    }

    /** Runs the work once. */
    static final class AtOnce implements Transactions {

        @Override
        public <T> T retryOnConflict(Supplier<T> work) {
            return work.get();
        }
    }
}
