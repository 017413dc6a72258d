package org.marketops.lead;

import org.junit.jupiter.api.Test;
import org.marketops.kernel.IssueId;
import org.marketops.money.Money;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for every path under every model. The seed of a failure is printed and taken back by -Dseed. */
class AnyPathTest {

    private static final int ROUNDS = Integer.getInteger("rounds", 4_000);
    private static final MathContext DIGITS = new MathContext(40);
    private static final Instant CLOSED = Instant.parse("2026-07-09T10:00:00Z");
    private static final Currency EUR = Currency.getInstance("EUR");

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);

    @Test
    void theCreditsAddUpToTheAmountAndEachIsItsShareToTheCent() {
        for (int round = 0; round < ROUNDS; round++) {
            Path path = path();
            Weights weights = Weights.standard().withHalfLife(1 + random.nextInt(10_000_000)).withCustom(1 + random.nextInt(9), random.nextInt(9), random.nextInt(9));
            for (Model model : Model.values()) {
                long[] weightsOf = new long[path.touches()];
                long sum = weights.fill(model, path, weightsOf);
                long[] credits = Arrays.copyOf(new Credits(weights).of(model, path), path.touches());

                assertThat(Arrays.stream(credits).sum()).as("seed %d, round %d, %s", seed, round, model).isEqualTo(path.amount());
                assertThat(Arrays.stream(weightsOf).sum()).as("seed %d, round %d, %s", seed, round, model).isEqualTo(sum).isPositive();
                for (int i = 0; i < credits.length; i++) {
                    BigDecimal ideal = new BigDecimal(path.amount()).multiply(new BigDecimal(weightsOf[i])).divide(new BigDecimal(sum), DIGITS);
                    assertThat(ideal.subtract(new BigDecimal(credits[i])).abs()).as("seed %d, round %d, %s", seed, round, model)
                            .isLessThan(BigDecimal.ONE);
                }
            }
        }
    }

    @Test
    void decayIsTheFormulaReckonedWithFortyDigits() {
        for (int round = 0; round < 200; round++) {
            Path path = path();
            long halfLife = 1_000 + random.nextInt(10_000_000);
            long[] found = new long[path.touches()];
            Weights.standard().withHalfLife(halfLife).fill(Model.TIME_DECAY, path, found);

            for (int i = 0; i < found.length; i++) {
                BigDecimal expected = halved(path.age(i) - path.age(path.touches() - 1), halfLife).movePointRight(11);
                BigDecimal weight = new BigDecimal(found[i]).movePointRight(11).divide(new BigDecimal(found[found.length - 1]), DIGITS);
                assertThat(weight).as("seed %d, round %d", seed, round).isCloseTo(expected, org.assertj.core.data.Offset.offset(new BigDecimal("6")));
            }
        }
    }

    /** 2^(-age/halfLife) by the series of e. */
    private static BigDecimal halved(long age, long halfLife) {
        BigDecimal exponent = new BigDecimal("-0.6931471805599453094172321214581765680755").multiply(new BigDecimal(age)).divide(new BigDecimal(halfLife), DIGITS);
        int squarings = 0;
        while (exponent.abs().compareTo(new BigDecimal("0.5")) > 0) {
            exponent = exponent.divide(new BigDecimal(2), DIGITS);
            squarings++;
        }
        BigDecimal sum = BigDecimal.ONE;
        BigDecimal term = BigDecimal.ONE;
        for (int i = 1; i < 40; i++) {
            term = term.multiply(exponent, DIGITS).divide(new BigDecimal(i), DIGITS);
            sum = sum.add(term);
        }
        for (; squarings > 0; squarings--) {
            sum = sum.multiply(sum, DIGITS).round(DIGITS);
            if (sum.compareTo(new BigDecimal("1e-60")) < 0) {
                return BigDecimal.ZERO;
            }
        }
        return sum;
    }

    @Test
    void anEndlessHalfLifeComesToTheLinearModel() {
        Weights endless = Weights.standard().withHalfLife(1L << 32);
        for (int round = 0; round < 500; round++) {
            int n = 1 + random.nextInt(12);
            Path path = Path.of(random.nextInt(1_000_000), ages(n, 300), new boolean[n], Path.NONE, Path.NONE);
            long[] linear = Arrays.copyOf(new Credits(endless).of(Model.LINEAR, path), n);
            long[] decayed = Arrays.copyOf(new Credits(endless).of(Model.TIME_DECAY, path), n);

            for (int i = 0; i < n; i++) {
                assertThat(decayed[i] - linear[i]).as("seed %d, round %d", seed, round).isBetween(-1L, 1L);
            }
        }
    }

    @Test
    void oneTouchTakesAllUnderEveryModel() {
        for (int round = 0; round < 200; round++) {
            Path path = Path.of(random.nextLong() / 2, ages(1, 1_000_000), new boolean[] {random.nextBoolean()}, random.nextInt(2) - 1, random.nextInt(2) - 1);
            for (Model model : Model.values()) {
                assertThat(new Credits(Weights.standard()).of(model, path)[0]).as("seed %d, %s", seed, model).isEqualTo(path.amount());
            }
        }
    }

    @Test
    void theOrderInWhichTouchesArriveChangesNothing() {
        for (int round = 0; round < 300; round++) {
            List<Touch> touches = touches(1 + random.nextInt(9));
            String inOrder = credits(touches);
            Collections.shuffle(touches, random);

            assertThat(credits(touches)).as("seed %d, round %d", seed, round).isEqualTo(inOrder);
        }
    }

    @Test
    void aTouchWithoutWeightCanBeTakenAway() {
        for (int round = 0; round < 300; round++) {
            int n = 2 + random.nextInt(8);
            long[] ages = ages(n, 9_000_000);
            Path path = Path.of(random.nextInt(9_999_999), ages, new boolean[n], Path.NONE, Path.NONE);
            Path without = Path.of(path.amount(), Arrays.copyOf(ages, n - 1), new boolean[n - 1], Path.NONE, Path.NONE);

            assertThat(Arrays.copyOf(new Credits(Weights.standard()).of(Model.FIRST_TOUCH, path), n - 1))
                    .isEqualTo(Arrays.copyOf(new Credits(Weights.standard()).of(Model.FIRST_TOUCH, without), n - 1));
            Weights noMiddle = Weights.standard().withCustom(3, 0, 2);
            Path ends = Path.of(path.amount(), new long[] {ages[0], ages[n - 1]}, new boolean[2], Path.NONE, Path.NONE);
            long[] all = Arrays.copyOf(new Credits(noMiddle).of(Model.CUSTOM, path), n);
            assertThat(new long[] {all[0], all[n - 1]}).isEqualTo(Arrays.copyOf(new Credits(noMiddle).of(Model.CUSTOM, ends), 2));
        }
    }

    /** Several share one moment; the id then decides. */
    private List<Touch> touches(int n) {
        List<Touch> touches = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            touches.add(Touch.of("t" + i, CLOSED.minusSeconds(3_600L * random.nextInt(6)), IssueId.of(1 + random.nextInt(3)),
                    random.nextBoolean() ? "email" : "direct"));
        }
        return touches;
    }

    private static String credits(List<Touch> touches) {
        Opportunity opportunity = Opportunity.of("o", Money.ofMinor(EUR, 12_345_67), Optional.of(CLOSED.minusSeconds(7_200)),
                Optional.of(CLOSED.minusSeconds(3_600)), Optional.of(CLOSED), touches);
        Attribution attribution = Attribution.of(List.of(opportunity), Opportunity::closedAt, Window.of(Duration.ofDays(90)), Weights.standard()).get("EUR");
        StringBuilder text = new StringBuilder();
        for (Model model : Model.values()) {
            text.append(model).append(sorted(attribution.credits(model))).append(' ');
        }
        return text.toString();
    }

    private static String sorted(Map<IssueId, Long> credits) {
        Map<Long, Long> byId = new TreeMap<>();
        credits.forEach((campaign, credit) -> byId.put(campaign.value(), credit));
        return byId.toString();
    }

    private Path path() {
        int n = 1 + random.nextInt(random.nextInt(10) == 0 ? 60 : 12);
        boolean[] direct = new boolean[n];
        for (int i = 0; i < n; i++) {
            direct[i] = random.nextInt(3) == 0;
        }
        int lead = random.nextInt(n + 1) - 1;
        int opportunity = Math.max(lead, random.nextInt(n + 1) - 1);
        long amount = random.nextInt(8) == 0 ? random.nextLong() / 4 : random.nextInt(50_000_000) - 1_000;
        return Path.of(amount, ages(n, 20_000_000), direct, lead, opportunity);
    }

    private long[] ages(int n, int within) {
        long[] ages = new long[n];
        for (int i = 0; i < n; i++) {
            ages[i] = random.nextInt(within);
        }
        Arrays.sort(ages);
        for (int i = 0; i < n / 2; i++) {
            long swapped = ages[i];
            ages[i] = ages[n - 1 - i];
            ages[n - 1 - i] = swapped;
        }
        return ages;
    }
}
