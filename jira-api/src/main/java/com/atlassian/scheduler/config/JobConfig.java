package com.atlassian.scheduler.config;

/** Signature of the host type; members as far as they are called. */
public final class JobConfig {
    private final JobRunnerKey key;
    private final RunMode mode;
    private final Schedule schedule;

    private JobConfig(JobRunnerKey key, RunMode mode, Schedule schedule) {
        this.key = key;
        this.mode = mode;
        this.schedule = schedule;
    }

    public static JobConfig forJobRunnerKey(JobRunnerKey key) {
        return new JobConfig(key, RunMode.RUN_ONCE_PER_CLUSTER, Schedule.runOnce(null));
    }

    public JobConfig withRunMode(RunMode newMode) {
        return new JobConfig(key, newMode, schedule);
    }

    public JobConfig withSchedule(Schedule newSchedule) {
        return new JobConfig(key, mode, newSchedule);
    }

    public JobRunnerKey getJobRunnerKey() {
        return key;
    }

    public RunMode getRunMode() {
        return mode;
    }

    public Schedule getSchedule() {
        return schedule;
    }
}
