package org.marketops.kernel;

import java.util.function.Supplier;

/** Runs work in one database transaction of its own. */
public interface Transactions {

    /**
     * Runs the work in a fresh transaction; when it collides with another one (a unique key taken, a deadlock, a lock
     * timeout) it is rolled back and run again on what is there then, at most 5 times with 5 to 50 ms in between.
     *
     * @throws RuntimeException whatever the work throws that is no collision, or the fifth collision
     */
    <T> T retryOnConflict(Supplier<T> work);
}
