package org.marketops.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Nothing is counted twice, and nothing is lost. */
class RollUpTest {

    private static final Currency[] CURRENCIES = {Currency.getInstance("EUR"), Currency.getInstance("USD"), Currency.getInstance("JPY")};
    private static final int TREES = 10_000;

    @Test
    void inTenThousandRandomTreesThePartsAddUpToTheWhole() {
        long seed = Long.getLong("seed", 20_260_401L);
        Random random = new Random(seed);
        for (int tree = 0; tree < TREES; tree++) {
            long[] written = new long[CURRENCIES.length];
            RollUp whole = grow(random, 4, written);
            for (int i = 0; i < written.length; i++) {
                assertThat(whole.total().of(CURRENCIES[i])).as("seed %s, tree %s", seed, tree).isEqualTo(written[i]);
            }
            check(whole);
        }
    }

    private static RollUp grow(Random random, int depth, long[] written) {
        Sums own = amount(random, written);
        if (depth == 0 || random.nextInt(4) == 0) {
            return RollUp.leaf(own);
        }
        List<RollUp> parts = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            parts.add(grow(random, depth - 1, written));
        }
        return RollUp.parent(own, parts);
    }

    private static Sums amount(Random random, long[] written) {
        int currency = random.nextInt(CURRENCIES.length);
        long amount = random.nextLong() % AmountText.LARGEST;
        written[currency] += amount;
        return Sums.of(CURRENCIES[currency], amount);
    }

    private static void check(RollUp node) {
        Sums parts = node.parts().stream().map(RollUp::total).reduce(Sums.none(), Sums::plus);
        assertThat(node.ofParts()).isEqualTo(parts);
        assertThat(node.total()).isEqualTo(parts.plus(node.own()));
        node.parts().forEach(RollUpTest::check);
    }
}
