package org.marketops.sandbox.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.scheduler.JobRunnerResponse;
import com.atlassian.scheduler.config.JobConfig;
import com.atlassian.scheduler.config.JobId;
import com.atlassian.scheduler.config.JobRunnerKey;
import com.atlassian.scheduler.config.Schedule;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marketops.sandbox.store.Database;

class SchedulerTest {

    private static final JobRunnerKey KEY = JobRunnerKey.of("sweep");

    private Database database;
    private Scheduler one;
    private Scheduler two;

    @BeforeEach
    void start() {
        database = Database.open("jdbc:h2:mem:" + System.nanoTime(), "sa", "", 5).withSchema("platform");
        one = new Scheduler(database);
        two = new Scheduler(database);
    }

    @AfterEach
    void stop() {
        one.close();
        two.close();
        database.close();
    }

    private static JobConfig every(long millis) {
        return JobConfig.forJobRunnerKey(KEY).withSchedule(Schedule.forInterval(millis, null));
    }

    @Test
    void intervalsAreRoundedUpToWholeMinutes() throws Exception {
        one.scheduleJob(JobId.of("a"), every(1));
        one.scheduleJob(JobId.of("b"), every(61_000));

        assertThat(one.jobs()).extracting(ScheduledJob::intervalMillis).containsExactly(60_000L, 120_000L);
    }

    @Test
    void schedulingAgainReplacesTheJob() throws Exception {
        one.scheduleJob(JobId.of("a"), every(60_000));
        two.scheduleJob(JobId.of("a"), every(180_000));

        assertThat(one.jobs()).extracting(ScheduledJob::intervalMillis).containsExactly(180_000L);
    }

    @Test
    void twoNodesRunADueJobOnce() throws Exception {
        AtomicInteger runs = new AtomicInteger();
        CountDownLatch ran = new CountDownLatch(1);
        CountDownLatch polledAgain = new CountDownLatch(2);
        for (Scheduler node : new Scheduler[] {one, two}) {
            node.registerJobRunner(KEY, request -> {
                runs.incrementAndGet();
                ran.countDown();
                return JobRunnerResponse.success();
            });
            // A local job that is due on each node tells that the node has polled after the clustered one.
            JobRunnerKey local = JobRunnerKey.of("local");
            node.registerJobRunner(local, request -> {
                polledAgain.countDown();
                return JobRunnerResponse.success();
            });
        }
        one.scheduleJob(JobId.of("a"), every(60_000));

        one.start();
        two.start();

        assertThat(ran.await(10, TimeUnit.SECONDS)).isTrue();
        for (Scheduler node : new Scheduler[] {one, two}) {
            node.scheduleJob(JobId.of("local"), JobConfig.forJobRunnerKey(JobRunnerKey.of("local"))
                    .withRunMode(com.atlassian.scheduler.config.RunMode.RUN_LOCALLY));
        }
        assertThat(polledAgain.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(runs).hasValue(1);
    }

    @Test
    void aRunnerThatFailsIsNotedAndTheSchedulerGoesOn() {
        one.registerJobRunner(KEY, request -> {
            throw new IllegalStateException("on purpose");
        });

        assertThat(one.runNow(KEY).getMessage()).contains("on purpose");
        assertThatThrownBy(() -> one.runNow(JobRunnerKey.of("other"))).hasMessageContaining("other");
    }
}
