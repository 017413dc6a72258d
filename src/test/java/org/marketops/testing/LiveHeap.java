package org.marketops.testing;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** How much more memory a piece of work holds than there was before it: what is left after collections, many times a second. */
public final class LiveHeap {

    private static final long PAUSE_NANOS = 50_000_000L;

    private LiveHeap() {
    }

    /** Slows the work down. @return bytes above those of the beginning */
    public static long above(Runnable work) {
        long idle = now();
        AtomicLong most = new AtomicLong(idle);
        AtomicBoolean done = new AtomicBoolean();
        Thread watcher = new Thread(() -> {
            while (!done.get()) {
                most.accumulateAndGet(now(), Math::max);
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        });
        watcher.start();
        try {
            work.run();
        } finally {
            done.set(true);
            try {
                watcher.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return most.get() - idle;
    }

    private static long now() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
