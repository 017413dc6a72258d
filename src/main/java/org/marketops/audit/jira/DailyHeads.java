package org.marketops.audit.jira;

import com.atlassian.sal.api.lifecycle.LifecycleAware;
import com.atlassian.sal.api.pluginsettings.PluginSettings;
import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.JobRunnerResponse;
import com.atlassian.scheduler.SchedulerService;
import com.atlassian.scheduler.SchedulerServiceException;
import com.atlassian.scheduler.config.JobConfig;
import com.atlassian.scheduler.config.JobId;
import com.atlassian.scheduler.config.JobRunnerKey;
import com.atlassian.scheduler.config.RunMode;
import com.atlassian.scheduler.config.Schedule;
import org.marketops.audit.RecordScan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Once a day, on one node: notes the heads of all plans whose record grew since the last time. */
public final class DailyHeads implements LifecycleAware, JobRunner {

    static final String MARK = "org.marketops.jira.record.headsNotedUpTo";

    private static final JobId JOB = JobId.of("org.marketops.jira.record.heads");
    private static final JobRunnerKey RUNNER = JobRunnerKey.of("org.marketops.jira.record.heads");
    private static final Logger LOG = LoggerFactory.getLogger(DailyHeads.class);

    private final RecordScan scan;
    private final HeadLog log;
    private final PluginSettingsFactory settings;
    private final SchedulerService scheduler;
    private final AtomicBoolean started = new AtomicBoolean();

    public DailyHeads(RecordScan scan, HeadLog log, PluginSettingsFactory settings, SchedulerService scheduler) {
        this.scan = scan;
        this.log = log;
        this.settings = settings;
        this.scheduler = scheduler;
    }

    @Override
    public void onStart() {
        if (!started.compareAndSet(false, true)) {
            return;
        }
        scheduler.registerJobRunner(RUNNER, this);
        try {
            scheduler.scheduleJob(JOB, JobConfig.forJobRunnerKey(RUNNER).withRunMode(RunMode.RUN_ONCE_PER_CLUSTER)
                    .withSchedule(Schedule.forInterval(TimeUnit.DAYS.toMillis(1), null)));
        } catch (SchedulerServiceException e) {
            LOG.error("The daily job that notes the heads of the record could not be scheduled", e);
        }
    }

    @Override
    public void onStop() {
        stop();
    }

    /** Leaves the schedule: it belongs to the cluster. */
    public void stop() {
        if (started.compareAndSet(true, false)) {
            scheduler.unregisterJobRunner(RUNNER);
        }
    }

    @Override
    public JobRunnerResponse runJob(JobRunnerRequest request) {
        PluginSettings global = settings.createGlobalSettings();
        RecordScan.Heads heads = scan.headsAfter(mark(global.get(MARK)));
        heads.newest().forEach(log::note);
        global.put(MARK, Long.toString(heads.mark()));
        return JobRunnerResponse.success(heads.newest().size() + " heads noted");
    }

    private static long mark(Object stored) {
        return stored instanceof String && ((String) stored).matches("[0-9]{1,18}") ? Long.parseLong((String) stored) : 0;
    }
}
