package org.marketops.sandbox.web.admin;

import com.atlassian.scheduler.JobRunnerResponse;
import com.atlassian.scheduler.config.JobRunnerKey;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.marketops.sandbox.platform.ScheduledJob;
import org.marketops.sandbox.platform.Scheduler;
import org.marketops.sandbox.web.page.Frame;
import org.marketops.sandbox.web.page.Model;
import org.marketops.sandbox.web.page.Page;
import org.marketops.sandbox.web.page.PageView;
import org.marketops.sandbox.web.page.Visit;

/** The scheduled jobs, each with a button that runs it at once. */
final class JobsPage extends Page {

    private static final long serialVersionUID = 1L;
    private static final long MINUTE = 60_000;

    private final transient Scheduler scheduler;

    JobsPage(Frame frame, Scheduler scheduler) {
        super(frame);
        this.scheduler = scheduler;
    }

    @Override
    protected void show(Visit visit) throws IOException {
        show(visit, null, null);
    }

    @Override
    protected void act(Visit visit) throws IOException {
        String runner = visit.text("runnerKey");
        try {
            JobRunnerResponse response = scheduler.runNow(JobRunnerKey.of(runner));
            show(visit, runner + " ran: " + response, null);
        } catch (IllegalArgumentException e) {
            show(visit, null, e.getMessage());
        }
    }

    private void show(Visit visit, String done, String error) throws IOException {
        List<Model> rows = new ArrayList<>();
        for (ScheduledJob job : scheduler.jobs()) {
            rows.add(Model.of("job", job).with("runner", job.runnerKey().equals(job.jobId()) ? null : job.runnerKey())
                    .with("interval", interval(job.intervalMillis()))
                    .with("next", Date.from(job.nextRun())).with("where", job.oncePerCluster() ? "Once in the cluster" : "On every node")
                    .with("last", job.lastOutcome().orElse("Not yet on this node")));
        }
        Model model = Model.of("rows", rows).with("done", done).with("error", error);
        visit.show(PageView.of("Scheduled jobs", visit.template("web/admin/jobs.vm", model))
                .section(PageView.Section.ADMIN).active("scheduler_details"));
    }

    private static String interval(long millis) {
        if (millis == 0) {
            return "One time";
        }
        long minutes = millis / MINUTE;
        return minutes == 1 ? "Every minute" : "Every " + minutes + " minutes";
    }
}
