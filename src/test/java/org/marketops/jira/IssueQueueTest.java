package org.marketops.jira;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.marketops.kernel.IssueId;

class IssueQueueTest {

    private static final IssueId PLAN = IssueId.of(7);
    private static final IssueId LAST = IssueId.of(8);

    private final List<String> looks = new CopyOnWriteArrayList<>();
    private final CountDownLatch lastSeen = new CountDownLatch(1);
    private IssueQueue queue;

    @AfterEach
    void stop() {
        queue.stop();
    }

    @Test
    void anIssueThatIsNamedTwiceBeforeItsTurnIsLookedAtOnce() throws InterruptedException {
        queue = new IssueQueue("queue-test", new int[] {200}, this::look);

        queue.add(PLAN);
        queue.add(PLAN);
        queue.add(LAST);

        assertThat(lastSeen.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(looks).containsExactly("7 look 0", "8 look 0");
    }

    @Test
    void whatIsNotFinishedIsLookedAtAgainAsOftenAsThereArePauses() throws InterruptedException {
        CountDownLatch third = new CountDownLatch(3);
        queue = new IssueQueue("queue-test", new int[] {1, 1, 1}, (issue, number) -> {
            looks.add(issue + " look " + number);
            third.countDown();
            return true;
        });

        queue.add(PLAN);

        assertThat(third.await(10, TimeUnit.SECONDS)).isTrue();
        queue.later(lastSeen::countDown);
        assertThat(lastSeen.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(looks).containsExactly("7 look 0", "7 look 1", "7 look 2");
    }

    @Test
    void afterTheStopNothingIsLookedAtAndNothingFails() {
        queue = new IssueQueue("queue-test", new int[] {1}, this::look);
        queue.stop();

        queue.add(PLAN);
        queue.later(() -> looks.add("later"));

        assertThat(looks).isEmpty();
    }

    private boolean look(IssueId issue, int number) {
        looks.add(issue + " look " + number);
        if (issue.equals(LAST)) {
            lastSeen.countDown();
        }
        return false;
    }
}
