package com.atlassian.scheduler;

/** Signature of the host type; members as far as they are called. */
public interface JobRunner {
    JobRunnerResponse runJob(JobRunnerRequest request);
}
