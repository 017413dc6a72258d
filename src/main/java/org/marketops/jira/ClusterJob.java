package org.marketops.jira;

import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.SchedulerService;
import com.atlassian.scheduler.SchedulerServiceException;
import com.atlassian.scheduler.config.JobConfig;
import com.atlassian.scheduler.config.JobId;
import com.atlassian.scheduler.config.JobRunnerKey;
import com.atlassian.scheduler.config.RunMode;
import com.atlassian.scheduler.config.Schedule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.concurrent.atomic.AtomicBoolean;

/** A job of one node at a time, every so many milliseconds (Jira rounds to whole minutes), while the plugin is enabled. */
public final class ClusterJob {

    private static final Logger LOG = LoggerFactory.getLogger(ClusterJob.class);

    private final SchedulerService scheduler;
    private final String id;
    private final long everyMillis;
    private final JobRunner runner;
    private final AtomicBoolean started = new AtomicBoolean();

    public ClusterJob(SchedulerService scheduler, String id, long everyMillis, JobRunner runner) {
        this.scheduler = scheduler;
        this.id = id;
        this.everyMillis = everyMillis;
        this.runner = runner;
    }

    /** @return whether this call started it; Jira may tell of a start twice */
    public boolean start() {
        if (!started.compareAndSet(false, true)) {
            return false;
        }
        JobRunnerKey key = JobRunnerKey.of(id);
        scheduler.registerJobRunner(key, runner);
        try {
            // The same id replaces the schedule that an earlier start left, so starting twice leaves one.
            scheduler.scheduleJob(JobId.of(id), JobConfig.forJobRunnerKey(key).withRunMode(RunMode.RUN_ONCE_PER_CLUSTER)
                    .withSchedule(Schedule.forInterval(everyMillis, null)));
        } catch (SchedulerServiceException e) {
            LOG.error("The job {} could not be scheduled: what a crash leaves behind waits until the plugin is enabled again", id, e);
        }
        return true;
    }

    /** Leaves the schedule: it belongs to the cluster, where other nodes may still run the plugin. @return whether it ran */
    public boolean stop() {
        if (!started.compareAndSet(true, false)) {
            return false;
        }
        scheduler.unregisterJobRunner(JobRunnerKey.of(id));
        return true;
    }
}
