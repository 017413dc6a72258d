package org.marketops.source.jira;

import com.atlassian.scheduler.SchedulerService;
import org.marketops.health.CheckJobs;
import org.marketops.health.jira.JobLog;
import org.marketops.health.jira.LoggedJob;
import org.marketops.jira.Incident;
import org.marketops.source.PullFolders;
import org.marketops.source.PullTally;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Every 5 minutes, on one node: imports the files that lie in folders of sources. */
public final class FolderJob extends LoggedJob {

    private static final Logger LOG = LoggerFactory.getLogger(FolderJob.class);
    private static final String JOB = "org.marketops.jira.source.folders";
    private static final int NAMED = 5;

    private final PullFolders pull;

    public FolderJob(PullFolders pull, SchedulerService scheduler, JobLog jobLog) {
        super(JOB, CheckJobs.FOLDERS, Duration.ofMinutes(5), scheduler, jobLog);
        this.pull = pull;
    }

    @Override
    protected String work() {
        PullTally tally = pull.look();
        String done = tally.imported() + " files imported, " + tally.refused() + " refused" + named(", left alone: ", tally.leftAlone());
        List<String> failures = new ArrayList<>();
        tally.failures().forEach((place, failure) -> failures.add(place + " (" + failure.getMessage() + ", " + Incident.of(failure, LOG) + ")"));
        if (!failures.isEmpty()) {
            throw new IllegalStateException(done + named(", failed: ", failures));
        }
        return done;
    }

    private static String named(String before, List<String> places) {
        return places.isEmpty() ? "" : before + String.join(", ", places.subList(0, Math.min(NAMED, places.size())))
                + (places.size() > NAMED ? " and " + (places.size() - NAMED) + " more" : "");
    }
}
