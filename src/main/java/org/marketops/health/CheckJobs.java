package org.marketops.health;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds jobs that do not run, or that failed last. A job runs on one node at a time, so the latest run of any node counts. */
public final class CheckJobs implements Check {

    /** The job that finishes approvals. */
    public static final String SWEEP = "approval.sweep";

    /** How often each job is due. */
    private static final Map<String, Duration> EVERY = Map.of(SWEEP, Duration.ofMinutes(1));

    /** So many times the interval may pass before a job counts as late. */
    private static final int PATIENCE = 5;

    private final JobRuns runs;

    public CheckJobs(JobRuns runs) {
        this.runs = runs;
    }

    /** How often a job is due; a minute for one that is not known any more. */
    public static Duration every(String job) {
        return EVERY.getOrDefault(job, Duration.ofMinutes(1));
    }

    @Override
    public Area area() {
        return Area.JOBS;
    }

    @Override
    public Result look(Instant now) {
        List<Finding> found = new ArrayList<>();
        List<JobRun> all = runs.all();
        EVERY.forEach((job, every) -> found.addAll(look(job, every, all, now)));
        return new Result(EVERY.size(), true, found);
    }

    private static List<Finding> look(String job, Duration every, List<JobRun> all, Instant now) {
        JobRun last = all.stream().filter(run -> run.job().equals(job)).findFirst().orElse(null);
        if (last == null) {
            return List.of(Finding.of(Finding.Kind.JOB_NEVER, job));
        }
        if (last.started().plus(every.multipliedBy(PATIENCE)).isBefore(now)) {
            return List.of(Finding.of(Finding.Kind.JOB_LATE, job, last.node()).since(last.started()));
        }
        return last.isFailed() ? List.of(Finding.of(Finding.Kind.JOB_FAILED, job, last.node(), last.result()).since(last.started()))
                : List.of();
    }
}
