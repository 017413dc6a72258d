package org.marketops.sandbox.platform;

import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.config.JobConfig;
import com.atlassian.scheduler.config.JobId;
import java.util.Date;

/** One run of a job; it cannot be cancelled here. */
final class JobRun implements JobRunnerRequest {

    private final Date start = new Date();
    private final JobId id;
    private final JobConfig config;

    JobRun(JobId id, JobConfig config) {
        this.id = id;
        this.config = config;
    }

    @Override
    public Date getStartTime() {
        return new Date(start.getTime());
    }

    @Override
    public JobId getJobId() {
        return id;
    }

    @Override
    public JobConfig getJobConfig() {
        return config;
    }

    @Override
    public boolean isCancellationRequested() {
        return Thread.currentThread().isInterrupted();
    }
}
