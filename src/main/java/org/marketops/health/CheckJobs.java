package org.marketops.health;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds jobs that do not run, or that failed last. A job runs on one node at a time, so the latest run of any node counts. */
public final class CheckJobs implements Check {

    /** The job that finishes approvals. */
    public static final String SWEEP = "approval.sweep";

    /** The job that sends mails which were left behind. */
    public static final String MAILS = "notice.sweep";

    /** The job that stops delegations of people who are gone. */
    public static final String DELEGATIONS = "delegation.sweep";

    /** The job that calls webhooks. */
    public static final String HOOKS = "webhook.sweep";

    /** The job that notes the heads of records elsewhere. */
    public static final String HEADS = "record.heads";

    /** The job that compares sums with their figures. */
    public static final String SUMS = "metric.sums";

    /** The job that makes figures of leads anew. */
    public static final String LEADS = "lead.figures";

    /** The job that fetches files of sources from folders. */
    public static final String FOLDERS = "source.folders";

    /** The job that looks whether targets are reached. */
    public static final String TARGETS = "target.watch";

    /** The job that tells owners of sources that fail. */
    public static final String OWNERS = "source.owners";

    /** How often each job is due. */
    private static final Map<String, Duration> EVERY = every();

    /** So many intervals may pass before a job counts as late, but not more than some hours. */
    private static final int PATIENCE = 5;
    private static final Duration LONGEST_PATIENCE = Duration.ofHours(6);

    private final JobRuns runs;

    public CheckJobs(JobRuns runs) {
        this.runs = runs;
    }

    private static Map<String, Duration> every() {
        Map<String, Duration> every = new LinkedHashMap<>();
        every.put(SWEEP, Duration.ofMinutes(1));
        every.put(MAILS, Duration.ofMinutes(1));
        every.put(DELEGATIONS, Duration.ofMinutes(5));
        every.put(HOOKS, Duration.ofMinutes(1));
        every.put(HEADS, Duration.ofDays(1));
        every.put(SUMS, Duration.ofHours(1));
        every.put(LEADS, Duration.ofHours(1));
        every.put(FOLDERS, Duration.ofMinutes(5));
        every.put(TARGETS, Duration.ofMinutes(5));
        every.put(OWNERS, Duration.ofMinutes(5));
        return every;
    }

    /** The names of all jobs. */
    public static Set<String> all() {
        return Collections.unmodifiableSet(EVERY.keySet());
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
        if (last.started().plus(every).plus(patience(every)).isBefore(now)) {
            return List.of(Finding.of(Finding.Kind.JOB_LATE, job, last.node()).since(last.started()));
        }
        return last.isFailed() ? List.of(Finding.of(Finding.Kind.JOB_FAILED, job, last.node(), last.result()).since(last.started()))
                : List.of();
    }

    private static Duration patience(Duration every) {
        Duration intervals = every.multipliedBy(PATIENCE - 1L);
        return intervals.compareTo(LONGEST_PATIENCE) > 0 ? LONGEST_PATIENCE : intervals;
    }
}
