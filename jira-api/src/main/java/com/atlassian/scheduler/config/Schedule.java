package com.atlassian.scheduler.config;

import java.util.Date;

/** When a job runs: every so many milliseconds, or once. */
public final class Schedule {
    private final long intervalInMillis;
    private final Date first;

    private Schedule(long intervalInMillis, Date first) {
        this.intervalInMillis = intervalInMillis;
        this.first = first;
    }

    public static Schedule forInterval(long intervalInMillis, Date firstRunTime) {
        return new Schedule(intervalInMillis, firstRunTime);
    }

    public static Schedule runOnce(Date runTime) {
        return new Schedule(0, runTime);
    }

    /** Milliseconds between runs; 0 = once. */
    public long intervalInMillis() {
        return intervalInMillis;
    }

    /** The first run, or null for now. */
    public Date first() {
        return first;
    }
}
