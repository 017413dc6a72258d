package org.marketops.testing;

/** How fast a piece of work goes through many rows. */
public final class Speed {

    private Speed() {
    }

    /** Runs the work once. @return rows a second */
    public static long perSecond(long rows, Runnable work) {
        long start = System.nanoTime();
        work.run();
        return rows * 1_000_000_000L / (System.nanoTime() - start);
    }
}
