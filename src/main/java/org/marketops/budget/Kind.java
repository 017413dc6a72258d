package org.marketops.budget;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an amount of a month is. */
public enum Kind {
    /** Given from above. */
    TARGET,
    /** Planned line by line; locked once the plan is approved, and part of what is approved. */
    PLAN,
    /** The latest expectation. */
    FORECAST,
    /** Open orders, not yet invoiced. */
    COMMITTED,
    /** Invoiced. */
    ACTUAL;

    /** Its name in REST, files and texts. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }

    /** Orders are cancelled and invoices credited; what is planned or expected is never below zero. */
    public boolean mayBeNegative() {
        return this == COMMITTED || this == ACTUAL;
    }
}
