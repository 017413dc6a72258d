package org.marketops.health;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** The last run of a job on one node. Immutable. */
public final class JobRun {

    private final String job;
    private final String node;
    private final Instant started;
    private final Duration took;
    private final boolean failed;
    private final String result;

    /** @param result for people to read: what it did, or why it failed; at most 250 characters are kept */
    public JobRun(String job, String node, Instant started, Duration took, boolean failed, String result) {
        this.job = Objects.requireNonNull(job, "job");
        this.node = Objects.requireNonNull(node, "node");
        this.started = Objects.requireNonNull(started, "started");
        this.took = Objects.requireNonNull(took, "took");
        this.failed = failed;
        this.result = result.length() > 250 ? result.substring(0, 250) : result;
    }

    public String job() {
        return job;
    }

    public String node() {
        return node;
    }

    public Instant started() {
        return started;
    }

    public Duration took() {
        return took;
    }

    public boolean isFailed() {
        return failed;
    }

    public String result() {
        return result;
    }
}
