package org.marketops.sandbox.platform;

import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerResponse;
import com.atlassian.scheduler.SchedulerService;
import com.atlassian.scheduler.SchedulerServiceException;
import com.atlassian.scheduler.config.JobConfig;
import com.atlassian.scheduler.config.JobId;
import com.atlassian.scheduler.config.JobRunnerKey;
import com.atlassian.scheduler.config.RunMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.marketops.sandbox.store.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Jira's scheduler: intervals of whole minutes, at least one; a job that runs once per cluster rests in the database,
 * and the node that moves its next run forward is the one that runs it. A run whose node dies is not taken over.
 */
public final class Scheduler implements SchedulerService, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Scheduler.class);
    private static final long MINUTE = 60_000;
    private static final int THREADS = 4;

    private final ClusteredJobs clustered;
    private final Map<JobId, LocalJob> local = new ConcurrentHashMap<>();
    private final Map<JobRunnerKey, JobRunner> runners = new ConcurrentHashMap<>();
    private final Map<JobId, String> outcomes = new ConcurrentHashMap<>();
    private final Set<JobId> running = ConcurrentHashMap.newKeySet();
    private final ScheduledThreadPoolExecutor executor;

    Scheduler(Database database) {
        this.clustered = new ClusteredJobs(database);
        AtomicInteger number = new AtomicInteger();
        this.executor = new ScheduledThreadPoolExecutor(THREADS, work -> {
            Thread thread = new Thread(work, "scheduler-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** From now on due jobs run. */
    public void start() {
        executor.scheduleWithFixedDelay(this::runDue, 1, 1, TimeUnit.SECONDS);
    }

    @Override
    public void registerJobRunner(JobRunnerKey key, JobRunner runner) {
        runners.put(key, runner);
    }

    @Override
    public void unregisterJobRunner(JobRunnerKey key) {
        runners.remove(key);
    }

    @Override
    public void scheduleJob(JobId id, JobConfig config) throws SchedulerServiceException {
        unscheduleJob(id);
        long interval = wholeMinutes(config.getSchedule().intervalInMillis());
        long first = config.getSchedule().first() == null
                ? System.currentTimeMillis() : config.getSchedule().first().getTime();
        if (config.getRunMode() == RunMode.RUN_LOCALLY) {
            local.put(id, new LocalJob(config, interval, first));
            return;
        }
        try {
            clustered.save(id, config.getJobRunnerKey(), interval, first);
        } catch (RuntimeException e) {
            throw new SchedulerServiceException("Job " + id + " could not be stored", e);
        }
    }

    @Override
    public void unscheduleJob(JobId id) {
        local.remove(id);
        clustered.delete(id);
    }

    /** Runs a registered runner at once, in this thread: for tests and for the administration page. */
    public JobRunnerResponse runNow(JobRunnerKey key) {
        JobRunner runner = runners.get(key);
        if (runner == null) {
            throw new IllegalArgumentException("No job runner is registered as " + key);
        }
        return run(JobId.of(key.toString()), JobConfig.forJobRunnerKey(key), runner);
    }

    /** All jobs, by id. */
    public List<ScheduledJob> jobs() {
        List<ScheduledJob> jobs = new ArrayList<>();
        local.forEach((id, job) -> jobs.add(new ScheduledJob(id.toString(), job.config.getJobRunnerKey().toString(), false,
                job.interval, Instant.ofEpochMilli(job.nextRun), outcomes.get(id))));
        clustered.all().forEach(row -> jobs.add(new ScheduledJob(row.jobId.toString(), row.runnerKey.toString(), true,
                row.interval, Instant.ofEpochMilli(row.nextRun), outcomes.get(row.jobId))));
        jobs.sort(Comparator.comparing(ScheduledJob::jobId));
        return jobs;
    }

    /** Runners that a plugin left behind. */
    public long runnersOf(ClassLoader plugin) {
        return runners.values().stream().filter(runner -> runner.getClass().getClassLoader() == plugin).count();
    }

    private static long wholeMinutes(long millis) {
        return millis <= 0 ? 0 : Math.max(MINUTE, (millis + MINUTE - 1) / MINUTE * MINUTE);
    }

    private void runDue() {
        try {
            long now = System.currentTimeMillis();
            local.forEach((id, job) -> {
                if (job.nextRun <= now && runners.containsKey(job.config.getJobRunnerKey())) {
                    job.nextRun = now + job.interval;
                    if (job.interval == 0) {
                        local.remove(id);
                    }
                    submit(id, job.config);
                }
            });
            for (ClusteredJobs.Row row : clustered.due(now)) {
                if (runners.containsKey(row.runnerKey) && clustered.claim(row, now)) {
                    submit(row.jobId, JobConfig.forJobRunnerKey(row.runnerKey));
                }
            }
        } catch (RuntimeException e) {
            // A fault of the database must not end the polling.
            LOG.error("Due jobs could not be read", e);
        }
    }

    private void submit(JobId id, JobConfig config) {
        JobRunner runner = runners.get(config.getJobRunnerKey());
        if (runner == null || !running.add(id)) {
            return;
        }
        executor.execute(() -> {
            try {
                run(id, config, runner);
            } finally {
                running.remove(id);
            }
        });
    }

    private JobRunnerResponse run(JobId id, JobConfig config, JobRunner runner) {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(runner.getClass().getClassLoader());
        JobRunnerResponse response;
        try {
            response = runner.runJob(new JobRun(id, config));
        } catch (RuntimeException | LinkageError e) {
            LOG.error("Job {} failed", id, e);
            response = JobRunnerResponse.failed(e);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
        outcomes.put(id, Instant.now() + " " + response);
        return response;
    }

    @Override
    public void close() {
        executor.shutdownNow();
        try {
            executor.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A job of this node only, lost at its end. */
    private static final class LocalJob {
        private final JobConfig config;
        private final long interval;
        private volatile long nextRun;

        LocalJob(JobConfig config, long interval, long nextRun) {
            this.config = config;
            this.interval = interval;
            this.nextRun = nextRun;
        }
    }
}
