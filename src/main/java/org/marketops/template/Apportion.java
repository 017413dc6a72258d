package org.marketops.template;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Shares a whole number out by weights, so that the parts add up to it exactly (largest remainder, the earlier part first when equal). */
final class Apportion {

    private Apportion() {
    }

    /** @param whole not negative. @param weights none negative, at least one positive */
    static long[] of(long whole, int[] weights) {
        long sum = IntStream.of(weights).asLongStream().sum();
        if (whole < 0 || sum <= 0 || IntStream.of(weights).anyMatch(weight -> weight < 0)) {
            throw new IllegalArgumentException("cannot share " + whole + " by weights that come to " + sum);
        }
        long[] parts = new long[weights.length];
        BigInteger[] remainders = new BigInteger[weights.length];
        long left = whole;
        for (int i = 0; i < weights.length; i++) {
            BigInteger[] share = BigInteger.valueOf(whole).multiply(BigInteger.valueOf(weights[i])).divideAndRemainder(BigInteger.valueOf(sum));
            parts[i] = share[0].longValueExact();
            remainders[i] = share[1];
            left -= parts[i];
        }
        IntStream.range(0, weights.length).boxed()
                .sorted(Comparator.comparing((Integer i) -> remainders[i]).reversed())
                .limit(left).forEach(i -> parts[i]++);
        return parts;
    }
}
