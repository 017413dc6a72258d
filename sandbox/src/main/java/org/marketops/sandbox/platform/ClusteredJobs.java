package org.marketops.sandbox.platform;

import com.atlassian.scheduler.config.JobId;
import com.atlassian.scheduler.config.JobRunnerKey;
import java.util.List;
import org.marketops.sandbox.store.Database;
import org.marketops.sandbox.store.RowMapper;

/** The jobs of all nodes, in the table {@code clusteredjob}. */
final class ClusteredJobs {

    private static final String SELECT = "select job_id, runner_key, interval_millis, next_run, version from clusteredjob";
    private static final RowMapper<Row> ROW = row -> new Row(JobId.of(row.getString(1)), JobRunnerKey.of(row.getString(2)),
            row.getLong(3), row.getLong(4), row.getLong(5));

    private final Database database;

    ClusteredJobs(Database database) {
        this.database = database;
    }

    /** Takes the place of a job with the same id. */
    void save(JobId id, JobRunnerKey runner, long interval, long nextRun) {
        // Every node schedules at its start: two at once must not collide on the key.
        database.exclusively(() -> {
            delete(id);
            database.update("insert into clusteredjob (job_id, runner_key, interval_millis, next_run, version)"
                    + " values (?, ?, ?, ?, 1)", id.toString(), runner.toString(), interval, nextRun);
        });
    }

    void delete(JobId id) {
        database.update("delete from clusteredjob where job_id = ?", id.toString());
    }

    List<Row> all() {
        return database.list(SELECT, ROW);
    }

    List<Row> due(long now) {
        return database.list(SELECT + " where next_run <= ?", ROW, now);
    }

    /** Whether this node is the one to run it. */
    boolean claim(Row row, long now) {
        if (row.interval == 0) {
            return database.update("delete from clusteredjob where job_id = ? and version = ?",
                    row.jobId.toString(), row.version) == 1;
        }
        return database.update("update clusteredjob set next_run = ?, version = version + 1 where job_id = ? and version = ?",
                now + row.interval, row.jobId.toString(), row.version) == 1;
    }

    /** One job; the version tells whether somebody else has claimed it. */
    static final class Row {
        final JobId jobId;
        final JobRunnerKey runnerKey;
        final long interval;
        final long nextRun;
        final long version;

        Row(JobId jobId, JobRunnerKey runnerKey, long interval, long nextRun, long version) {
            this.jobId = jobId;
            this.runnerKey = runnerKey;
            this.interval = interval;
            this.nextRun = nextRun;
            this.version = version;
        }
    }
}
