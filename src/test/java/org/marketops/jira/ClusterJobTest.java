package org.marketops.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerResponse;
import com.atlassian.scheduler.SchedulerService;
import com.atlassian.scheduler.SchedulerServiceException;
import com.atlassian.scheduler.config.JobId;
import com.atlassian.scheduler.config.JobRunnerKey;
import org.junit.jupiter.api.Test;

class ClusterJobTest {

    private final SchedulerService scheduler = mock(SchedulerService.class);
    private final JobRunner runner = request -> JobRunnerResponse.success();
    private final ClusterJob job = new ClusterJob(scheduler, "test.job", 60_000, runner);

    @Test
    void toldOfAStartTwiceItIsScheduledOnce() throws SchedulerServiceException {
        assertThat(job.start()).isTrue();
        assertThat(job.start()).isFalse();

        verify(scheduler, times(1)).registerJobRunner(JobRunnerKey.of("test.job"), runner);
        verify(scheduler, times(1)).scheduleJob(eq(JobId.of("test.job")), any());
    }

    @Test
    void stoppedItLeavesTheScheduleToTheOtherNodes() {
        job.start();

        assertThat(job.stop()).isTrue();
        assertThat(job.stop()).isFalse();

        verify(scheduler, times(1)).unregisterJobRunner(JobRunnerKey.of("test.job"));
        verify(scheduler, never()).unscheduleJob(any());
    }

    @Test
    void aScheduleThatFailsDoesNotKeepThePluginFromStarting() throws SchedulerServiceException {
        doThrow(new SchedulerServiceException("no database")).when(scheduler).scheduleJob(any(), any());

        assertThat(job.start()).isTrue();
    }
}
