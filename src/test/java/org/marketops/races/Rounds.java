package org.marketops.races;

import org.junit.jupiter.api.function.ThrowingConsumer;

/** How many rounds a race runs: its share of {@code -Dmarketops.races=N}, 2,000 if nothing else is said. */
public final class Rounds {

    static final int ALL = 2000;

    private Rounds() {
    }

    /** @param share of 2,000 */
    public static int of(int share) {
        return Math.max(10, (int) ((long) Integer.getInteger("marketops.races", ALL) * share / ALL));
    }

    static void run(int rounds, ThrowingConsumer<Integer> round) throws Exception {
        for (int i = 0; i < rounds; i++) {
            try {
                round.accept(i);
            } catch (Exception | Error failure) {
                throw failure;
            } catch (Throwable never) {
                throw new IllegalStateException(never);
            }
        }
    }
}
