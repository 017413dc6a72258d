package org.marketops.health.jira;

import com.atlassian.sal.api.lifecycle.LifecycleAware;
import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.JobRunnerResponse;
import com.atlassian.scheduler.SchedulerService;
import org.marketops.jira.ClusterJob;

import java.time.Duration;

/** A job of one node at a time, of whose runs the health page tells. To be destroyed with {@link #stop()}. */
public abstract class LoggedJob implements LifecycleAware, JobRunner {

    private final String name;
    private final JobLog log;
    private final ClusterJob job;

    /** @param id of the schedule in Jira; @param name of the job on the health page; @param every Jira rounds to whole minutes */
    protected LoggedJob(String id, String name, Duration every, SchedulerService scheduler, JobLog log) {
        this.name = name;
        this.log = log;
        this.job = new ClusterJob(scheduler, id, every.toMillis(), this);
    }

    /** @return what was done, for people to read */
    protected abstract String work();

    @Override
    public final void onStart() {
        job.start();
    }

    @Override
    public final void onStop() {
        stop();
    }

    public final void stop() {
        job.stop();
    }

    @Override
    public final JobRunnerResponse runJob(JobRunnerRequest request) {
        return JobRunnerResponse.success(log.run(name, this::work));
    }
}
