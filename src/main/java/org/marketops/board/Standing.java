package org.marketops.board;

import java.math.BigDecimal;

/** An attainment in a word. */
public enum Standing {
    /** Less than 90 percent. */
    BEHIND,
    ON_TRACK,
    /** 105 percent or more. */
    AHEAD;

    private static final BigDecimal ON_TRACK_FROM = BigDecimal.valueOf(90);
    private static final BigDecimal AHEAD_FROM = BigDecimal.valueOf(105);

    /** @param attainment in percent */
    public static Standing of(BigDecimal attainment) {
        if (attainment.compareTo(ON_TRACK_FROM) < 0) {
            return BEHIND;
        }
        return attainment.compareTo(AHEAD_FROM) < 0 ? ON_TRACK : AHEAD;
    }
}
