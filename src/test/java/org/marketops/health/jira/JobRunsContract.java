package org.marketops.health.jira;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.marketops.health.JobRun;
import org.marketops.testing.RealActiveObjects;

import java.time.Duration;
import java.time.Instant;

/** What is known of jobs, on a real database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class JobRunsContract {

    private static final Instant T0 = Instant.parse("2026-07-09T12:00:00.123Z");

    private RealActiveObjects database;
    private AoJobRuns runs;

    abstract RealActiveObjects start();

    @BeforeAll
    void open() {
        database = start();
        runs = new AoJobRuns(database.activeObjects());
    }

    @AfterAll
    void close() throws Exception {
        database.close();
    }

    @Test
    void theLastRunOfEachNodeIsKeptAndANodeIsForgottenAfterTwoDays() {
        runs.put(new JobRun("sweep", "1@old", T0.minus(Duration.ofHours(49)), Duration.ZERO, false, ""));
        runs.put(new JobRun("sweep", "1@a", T0, Duration.ofMillis(12), true, "x".repeat(400)));
        runs.put(new JobRun("sweep", "1@a", T0.plusSeconds(60), Duration.ofMillis(13), false, "3 plans looked at"));
        runs.put(new JobRun("sweep", "2@b", T0.plusSeconds(30), Duration.ZERO, true, "x".repeat(400)));

        assertThat(runs.all()).extracting(JobRun::node).containsExactly("1@a", "2@b");
        JobRun last = runs.all().get(0);
        assertThat(last.started()).isEqualTo(T0.plusSeconds(60));
        assertThat(last.took()).isEqualTo(Duration.ofMillis(13));
        assertThat(last.isFailed()).isFalse();
        assertThat(last.result()).isEqualTo("3 plans looked at");
        assertThat(runs.all().get(1).isFailed()).isTrue();
        assertThat(runs.all().get(1).result()).hasSize(250);
    }
}
