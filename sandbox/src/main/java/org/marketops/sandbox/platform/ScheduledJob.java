package org.marketops.sandbox.platform;

import java.time.Instant;
import java.util.Optional;

/** A job as the administration page shows it. Immutable. */
public final class ScheduledJob {

    private final String jobId;
    private final String runnerKey;
    private final boolean oncePerCluster;
    private final long intervalMillis;
    private final Instant nextRun;
    private final String lastOutcome;

    ScheduledJob(String jobId, String runnerKey, boolean oncePerCluster, long intervalMillis, Instant nextRun,
            String lastOutcome) {
        this.jobId = jobId;
        this.runnerKey = runnerKey;
        this.oncePerCluster = oncePerCluster;
        this.intervalMillis = intervalMillis;
        this.nextRun = nextRun;
        this.lastOutcome = lastOutcome;
    }

    public String jobId() {
        return jobId;
    }

    public String runnerKey() {
        return runnerKey;
    }

    public boolean oncePerCluster() {
        return oncePerCluster;
    }

    /** 0 for a job that runs one time. */
    public long intervalMillis() {
        return intervalMillis;
    }

    public Instant nextRun() {
        return nextRun;
    }

    /** Of the last run on this node, with its time; empty when there was none. */
    public Optional<String> lastOutcome() {
        return Optional.ofNullable(lastOutcome);
    }
}
