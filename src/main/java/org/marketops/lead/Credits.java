package org.marketops.lead;

import java.math.BigInteger;

/**
 * Shares the amount of a path among its touches to the last minor unit: what rounding leaves over goes to the largest remainders, of equal
 * ones to the earliest touch. Uses its arrays again for each path; not for two threads at once.
 */
public final class Credits {

    private static final int HALF_BITS = 18;
    private static final long HALF = (1L << HALF_BITS) - 1;
    private static final long LARGE_AMOUNT = 1L << 43;
    private static final long LARGE_SUM = 1L << 44;

    private final Weights weights;
    private long[] ofTouch = new long[16];
    private long[] credits = new long[16];
    private long[] remainders = new long[16];

    public Credits(Weights weights) {
        this.weights = weights;
    }

    /** In minor units, one for each touch of a path that has any; only the first places count, and only until the next call. */
    public long[] of(Model model, Path path) {
        int n = path.touches();
        if (n == 0) {
            throw new IllegalArgumentException("a path without touches: its amount is not attributed");
        }
        if (ofTouch.length < n) {
            ofTouch = new long[2 * n];
            credits = new long[2 * n];
            remainders = new long[2 * n];
        }
        long sum = weights.fill(model, path, ofTouch);
        long amount = path.amount();
        if (sum == 1) {
            for (int touch = 0; touch < n; touch++) {
                credits[touch] = amount * ofTouch[touch];
            }
            return credits;
        }
        boolean isLarge = amount == Long.MIN_VALUE || Math.abs(amount) >= LARGE_AMOUNT || sum >= LARGE_SUM;
        spread(isLarge ? large(amount, sum, n) : small(Math.abs(amount), sum, n), n);
        if (amount < 0) {
            for (int touch = 0; touch < n; touch++) {
                credits[touch] = -credits[touch];
            }
        }
        return credits;
    }

    /** Whole parts and remainders; the product is taken in two halves, so that it fits. @return what is left over */
    private long small(long amount, long sum, int n) {
        long left = amount;
        long lastWeight = -1;
        for (int touch = 0; touch < n; touch++) {
            long weight = ofTouch[touch];
            if (weight == lastWeight) {
                credits[touch] = credits[touch - 1];
                remainders[touch] = remainders[touch - 1];
            } else {
                long high = amount * (weight >> HALF_BITS);
                long whole = high / sum;
                long low = (high - whole * sum << HALF_BITS) + amount * (weight & HALF);
                long rest = low / sum;
                credits[touch] = (whole << HALF_BITS) + rest;
                remainders[touch] = low - rest * sum;
                lastWeight = weight;
            }
            left -= credits[touch];
        }
        return left;
    }

    private long large(long amount, long sum, int n) {
        BigInteger whole = BigInteger.valueOf(amount).abs();
        BigInteger left = whole;
        for (int touch = 0; touch < n; touch++) {
            BigInteger[] parts = whole.multiply(BigInteger.valueOf(ofTouch[touch])).divideAndRemainder(BigInteger.valueOf(sum));
            credits[touch] = parts[0].longValueExact();
            remainders[touch] = parts[1].longValueExact();
            left = left.subtract(parts[0]);
        }
        return left.longValueExact();
    }

    /** As many units as are left over, one each to the largest remainders. */
    private void spread(long left, int n) {
        long unit = left;
        while (unit > 0) {
            long largest = -1;
            for (int touch = 0; touch < n; touch++) {
                largest = Math.max(largest, remainders[touch]);
            }
            // All that share the largest are served in one go: under most models many touches are alike.
            for (int touch = 0; touch < n && unit > 0; touch++) {
                if (remainders[touch] == largest) {
                    credits[touch]++;
                    remainders[touch] = -1;
                    unit--;
                }
            }
        }
    }
}
