package org.marketops.lead;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;

/**
 * The weights of the models as whole numbers, so that nothing is lost: a share is weight ÷ sum of weights. Immutable.
 *
 * <p>Rules for what is missing: two milestones on one touch give it both weights; a milestone that was never reached, or no touch besides the
 * milestones, drops that weight, and the rest shares everything.
 */
public final class Weights {

    /** 30 days, as is usual between businesses. */
    public static final long STANDARD_HALF_LIFE = 30L * 24 * 60 * 60;

    /** The weight of the youngest touch, where touches decay: a share is right to 1 part in 60,000 million. */
    private static final int BITS = 36;
    private static final long WHOLE = 1L << BITS;
    private static final int LOG_STEPS = 12;
    private static final int STEPS = 1 << LOG_STEPS;
    private static final long LONGEST_HALF_LIFE = 1L << 32;
    private static final int LESS_BITS = 30;
    /** Twice this and the bits make 64, so that the high half of a product is the product. */
    private static final int TO_HIGH = 32 - BITS / 2;
    /** 2^(-i/4096) of WHOLE. */
    private static final long[] DECAY = decay();
    /** The natural logarithm of 2, of WHOLE. */
    private static final long LN_2 = new BigDecimal("0.693147180559945309417").multiply(BigDecimal.valueOf(WHOLE)).longValue();

    private final long halfLife;
    private final long first;
    private final long middle;
    private final long last;

    private Weights(long halfLife, long first, long middle, long last) {
        this.halfLife = halfLife;
        this.first = first;
        this.middle = middle;
        this.last = last;
    }

    public static Weights standard() {
        return new Weights(STANDARD_HALF_LIFE, 1, 1, 1);
    }

    /** @param seconds from 1 to 136 years */
    public Weights withHalfLife(long seconds) {
        if (seconds < 1 || seconds > LONGEST_HALF_LIFE) {
            throw new IllegalArgumentException("a half-life of 1 second to 136 years: " + seconds);
        }
        return new Weights(seconds, first, middle, last);
    }

    /** For {@link Model#CUSTOM}: 0 to 1,000,000 each, not all 0; the middle is shared by all touches in between. */
    public Weights withCustom(long ofFirst, long ofMiddle, long ofLast) {
        long largest = Math.max(ofFirst, Math.max(ofMiddle, ofLast));
        if (Math.min(ofFirst, Math.min(ofMiddle, ofLast)) < 0 || largest < 1 || largest > 1_000_000) {
            throw new IllegalArgumentException("weights from 0 to 1,000,000, not all 0: " + ofFirst + ", " + ofMiddle + ", " + ofLast);
        }
        return new Weights(halfLife, ofFirst, ofMiddle, ofLast);
    }

    public long halfLife() {
        return halfLife;
    }

    /** Writes the weight of each touch into the first places of the array. @return their sum, above 0 */
    long fill(Model model, Path path, long[] weights) {
        int n = path.touches();
        Arrays.fill(weights, 0, n, 0);
        switch (model) {
            case FIRST_TOUCH:
                return one(weights, 0);
            case LAST_TOUCH:
                return one(weights, n - 1);
            case LAST_NON_DIRECT:
                return one(weights, lastNonDirect(path));
            case LINEAR:
                Arrays.fill(weights, 0, n, 1);
                return n;
            case U_SHAPED:
                return milestones(weights, n, 400, 200, Path.NONE, Path.NONE, n - 1);
            case U_SHAPED_BY_LEAD:
                return milestones(weights, n, 400, 200, path.lead(), Path.NONE, Path.NONE);
            case W_SHAPED:
                return milestones(weights, n, 300, 100, path.lead(), path.opportunity(), Path.NONE);
            case FULL_PATH:
                return milestones(weights, n, 225, 100, path.lead(), path.opportunity(), n - 1);
            case TIME_DECAY:
                return decayed(path, weights);
            default:
                return custom(weights, n);
        }
    }

    private static long one(long[] weights, int touch) {
        weights[touch] = 1;
        return 1;
    }

    private static int lastNonDirect(Path path) {
        for (int touch = path.touches() - 1; touch >= 0; touch--) {
            if (!path.isDirect(touch)) {
                return touch;
            }
        }
        return path.touches() - 1;
    }

    /** Every weight is multiplied by the number of others, so that the share of one of them is whole too. The first touch is always one. */
    private static long milestones(long[] weights, int n, long each, long rest, int second, int third, int fourth) {
        weights[0] = 1;
        int others = n - 1 - mark(weights, second);
        others -= mark(weights, third);
        others -= mark(weights, fourth);
        long ofOne = each * Math.max(1, others);
        long sum = 0;
        for (int touch = 0; touch < n; touch++) {
            weights[touch] = weights[touch] == 0 ? rest : weights[touch] * ofOne;
            sum += weights[touch];
        }
        return sum;
    }

    /** @return 1 if it is a milestone that stands on a touch of its own */
    private static int mark(long[] weights, int place) {
        if (place == Path.NONE) {
            return 0;
        }
        weights[place]++;
        return weights[place] == 1 ? 1 : 0;
    }

    /** Ages are taken relative to the youngest touch: that changes no share, and the oldest cannot all come to nothing. */
    private long decayed(Path path, long[] weights) {
        int n = path.touches();
        long youngest = path.age(n - 1);
        long sum = 0;
        for (int touch = 0; touch < n; touch++) {
            weights[touch] = halved(path.age(touch) - youngest);
            sum += weights[touch];
        }
        return sum;
    }

    /** 2^(-age / half-life) of WHOLE: whole half-lives by a shift, the 4096th by a table, what is left by 1 - x + x²/2. */
    private long halved(long age) {
        long halves = age / halfLife;
        if (halves >= BITS) {
            return 0;
        }
        long position = age - halves * halfLife << LOG_STEPS;
        int step = (int) (position / halfLife);
        long beyond = (position - step * halfLife << LESS_BITS) / halfLife;
        long x = beyond * (LN_2 >> LOG_STEPS) >> LESS_BITS;
        long factor = WHOLE - x + (x * x >> BITS + 1);
        return Math.multiplyHigh(DECAY[step] << TO_HIGH, factor << TO_HIGH) >> halves;
    }

    private long custom(long[] weights, int n) {
        if (n == 1) {
            return one(weights, 0);
        }
        long others = Math.max(1, n - 2L);
        weights[0] = first * others;
        weights[n - 1] = last * others;
        Arrays.fill(weights, 1, n - 1, middle);
        long sum = weights[0] + weights[n - 1] + (n > 2 ? middle * (n - 2L) : 0);
        if (sum == 0) {
            Arrays.fill(weights, 0, n, 1);
            return n;
        }
        return sum;
    }

    private static long[] decay() {
        // The 4096th root of 1/2 by twelve exact-to-60-digits square roots: no binary fraction of the platform is in it.
        BigDecimal root = new BigDecimal("0.5");
        MathContext digits = new MathContext(60);
        for (int half = STEPS; half > 1; half /= 2) {
            root = root.sqrt(digits);
        }
        long[] table = new long[STEPS];
        BigDecimal value = BigDecimal.valueOf(WHOLE);
        for (int step = 0; step < table.length; step++) {
            table[step] = value.setScale(0, RoundingMode.HALF_UP).longValueExact();
            value = value.multiply(root, digits);
        }
        return table;
    }
}
