package org.marketops.health.jira;

import org.marketops.health.JobRun;
import org.marketops.health.JobRuns;
import org.marketops.jira.Incident;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** Notes each run of a job for the health page. That a note cannot be written never stops a job. */
public final class JobLog {

    private static final Logger LOG = LoggerFactory.getLogger(JobLog.class);

    private final JobRuns runs;
    private final Clock clock;
    /** Process and machine: Jira's own node id is not part of what plugins of all supported versions can read. */
    private final String node = ManagementFactory.getRuntimeMXBean().getName();

    public JobLog(JobRuns runs, Clock clock) {
        this.runs = runs;
        this.clock = clock;
    }

    /**
     * Runs the work and notes how it went.
     *
     * @param work answers what it did, for people to read
     */
    public String run(String job, Supplier<String> work) {
        Instant started = clock.instant();
        try {
            String result = work.get();
            note(job, started, false, result);
            return result;
        } catch (RuntimeException failure) {
            note(job, started, true, String.valueOf(failure.getMessage()));
            throw failure;
        }
    }

    private void note(String job, Instant started, boolean failed, String result) {
        try {
            runs.put(new JobRun(job, node, started, Duration.between(started, clock.instant()), failed, result));
        } catch (RuntimeException failure) {
            Incident.of(failure, LOG);
        }
    }
}
