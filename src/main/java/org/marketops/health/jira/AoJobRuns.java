package org.marketops.health.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.marketops.health.JobRun;
import org.marketops.health.JobRuns;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Runs as rows, one a job and node. A node that has not run a job for two days is forgotten. */
public final class AoJobRuns implements JobRuns {

    private static final Duration REMEMBERED = Duration.ofDays(2);

    private final ActiveObjects rows;

    public AoJobRuns(ActiveObjects rows) {
        this.rows = rows;
    }

    @Override
    public void put(JobRun run) {
        String key = run.job() + ":" + run.node();
        JobRunRow[] found = rows.find(JobRunRow.class, JobRunRow.JOB_AND_NODE + " = ?", key);
        JobRunRow row = found.length == 0 ? begin(run, key) : found[0];
        row.setStartedAt(run.started().toEpochMilli());
        row.setTookMillis(run.took().toMillis());
        row.setFailed(run.isFailed());
        row.setResultText(run.result());
        row.save();
    }

    private JobRunRow begin(JobRun run, String key) {
        long forgotten = run.started().minus(REMEMBERED).toEpochMilli();
        rows.delete(rows.find(JobRunRow.class, JobRunRow.STARTED_AT + " < ?", forgotten));
        return rows.create(JobRunRow.class, new DBParam(JobRunRow.JOB_AND_NODE, key), new DBParam(JobRunRow.JOB_NAME, run.job()),
                new DBParam(JobRunRow.NODE_NAME, run.node()), new DBParam(JobRunRow.STARTED_AT, run.started().toEpochMilli()));
    }

    @Override
    public List<JobRun> all() {
        List<JobRun> runs = new ArrayList<>();
        for (JobRunRow row : rows.find(JobRunRow.class, Query.select().order(JobRunRow.STARTED_AT + " DESC"))) {
            runs.add(new JobRun(row.getJobName(), row.getNodeName(), Instant.ofEpochMilli(row.getStartedAt()),
                    Duration.ofMillis(row.getTookMillis()), row.isFailed(), row.getResultText() == null ? "" : row.getResultText()));
        }
        return runs;
    }
}
