package org.marketops.audit.jira;

import com.atlassian.sal.api.pluginsettings.PluginSettings;
import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import com.atlassian.scheduler.SchedulerService;
import org.marketops.audit.HeadNews;
import org.marketops.audit.RecordScan;
import org.marketops.health.CheckJobs;
import org.marketops.health.jira.JobLog;
import org.marketops.health.jira.LoggedJob;

import java.time.Duration;

/**
 * Once a day, on one node: notes the heads of all plans whose record grew since the last time, in the log and by mail. What
 * could not be told is noted and told again the next time.
 */
public final class DailyHeads extends LoggedJob {

    static final String MARK = "org.marketops.jira.record.headsNotedUpTo";

    private static final String JOB = "org.marketops.jira.record.heads";

    private final RecordScan scan;
    private final HeadLog log;
    private final HeadNews news;
    private final PluginSettingsFactory settings;

    public DailyHeads(RecordScan scan, HeadLog log, HeadNews news, PluginSettingsFactory settings, SchedulerService scheduler,
                      JobLog jobLog) {
        super(JOB, CheckJobs.HEADS, Duration.ofDays(1), scheduler, jobLog);
        this.scan = scan;
        this.log = log;
        this.news = news;
        this.settings = settings;
    }

    @Override
    protected String work() {
        PluginSettings global = settings.createGlobalSettings();
        RecordScan.Heads heads = scan.headsAfter(mark(global.get(MARK)));
        heads.newest().forEach(log::note);
        if (!heads.newest().isEmpty()) {
            news.tell(heads.newest());
        }
        global.put(MARK, Long.toString(heads.mark()));
        return heads.newest().size() + " heads noted";
    }

    private static long mark(Object stored) {
        return stored instanceof String && ((String) stored).matches("[0-9]{1,18}") ? Long.parseLong((String) stored) : 0;
    }
}
