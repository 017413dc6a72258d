package org.marketops.sandbox.issue;

import java.math.BigDecimal;

/** Numbers as forms and history write them: plain digits, no trailing zeros. */
final class Numbers {

    private Numbers() {
    }

    static String plain(Double number) {
        BigDecimal value = BigDecimal.valueOf(number);
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
