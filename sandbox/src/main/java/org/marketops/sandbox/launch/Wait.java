package org.marketops.sandbox.launch;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits until something is seen; when it is not, says what was waited for and what was seen last. */
public final class Wait {

    private static final Duration STEP = Duration.ofMillis(50);

    private final Duration patience;

    private Wait(Duration patience) {
        this.patience = patience;
    }

    public static Wait atMost(Duration patience) {
        return new Wait(patience);
    }

    /** @param what ends the sentence "Waited 5 s for …" */
    public void until(String what, Supplier<Boolean> condition) {
        until(what, condition, Boolean::booleanValue);
    }

    /**
     * Looks again and again until what is seen is good, and returns it.
     *
     * @param what ends the sentence "Waited 5 s for …"
     * @throws AssertionError with what was seen last, or the failure of the last look
     */
    public <T> T until(String what, Supplier<T> look, Predicate<T> good) {
        Instant end = Instant.now().plus(patience);
        while (true) {
            T seen = null;
            RuntimeException failure = null;
            try {
                seen = look.get();
                if (good.test(seen)) {
                    return seen;
                }
            } catch (RuntimeException e) {
                failure = e;
            }
            if (Instant.now().isAfter(end)) {
                throw gaveUp(what, seen, failure);
            }
            LockSupport.parkNanos(STEP.toNanos());
        }
    }

    private AssertionError gaveUp(String what, Object seen, RuntimeException failure) {
        String last = failure == null ? String.valueOf(seen) : failure.toString();
        return new AssertionError("Waited " + patience.toMillis() / 1000.0 + " s for " + what + "; seen last: " + last,
                failure);
    }
}
