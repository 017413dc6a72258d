package org.marketops.acceptance.crash;

/** How many kills a test does: its share of {@code -Dmarketops.kills=N}, 20 if nothing else is said. */
final class Kills {

    private static final int ALL = 20;

    private Kills() {}

    /** @param share of 20 */
    static int of(int share) {
        return Math.max(1, Integer.getInteger("marketops.kills", ALL) * share / ALL);
    }
}
