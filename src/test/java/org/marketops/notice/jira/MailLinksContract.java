package org.marketops.notice.jira;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.marketops.approval.RoundId;
import org.marketops.jira.AoTransactions;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Sha256;
import org.marketops.notice.MailLink;
import org.marketops.testing.RealActiveObjects;

/** What the links of mails promise, on a real database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class MailLinksContract {

    private static final Instant T0 = Instant.parse("2026-07-09T12:00:00.123Z");
    private static final int PRESSES = 50;

    private RealActiveObjects database;
    private AoMailLinks one;
    private AoMailLinks other;

    abstract RealActiveObjects start();

    @BeforeAll
    void open() {
        database = start();
        one = new AoMailLinks(database.activeObjects(), new AoTransactions(database.activeObjects()));
        other = new AoMailLinks(database.activeObjects(), new AoTransactions(database.activeObjects()));
    }

    @AfterAll
    void close() throws Exception {
        database.close();
    }

    @Test
    void aLinkComesBackAsItWasWritten() {
        String hash = Sha256.of("as it was");
        one.add(hash, link(T0));

        MailLink found = other.find(hash).orElseThrow(AssertionError::new);

        assertThat(found.person()).isEqualTo(PersonKey.of("ann"));
        assertThat(found.round()).isEqualTo(new RoundId(IssueId.of(4711), 3));
        assertThat(found.step()).isEqualTo(2);
        assertThat(found.hash()).isEqualTo(Sha256.of("content"));
        assertThat(found.expires()).isEqualTo(T0);
        one.remove(hash);
        assertThat(other.find(hash)).isEmpty();
    }

    @Test
    void aLinkThatIsGivenBackCanBeTakenAgain() {
        String hash = Sha256.of("given back");

        assertThat(one.take(hash, T0)).isTrue();
        assertThat(other.isTaken(hash)).isTrue();
        assertThat(other.take(hash, T0)).isFalse();
        one.giveBack(hash);
        assertThat(other.take(hash, T0)).isTrue();
    }

    @Test
    void a25TwoPressesAtOnceTakeALinkOnce() throws Exception {
        ExecutorService presses = Executors.newFixedThreadPool(2);
        try {
            for (int press = 0; press < PRESSES; press++) {
                String hash = Sha256.of("pressed " + press);
                CyclicBarrier barrier = new CyclicBarrier(2);
                List<Future<Boolean>> taken = new ArrayList<>();
                for (AoMailLinks node : List.of(one, other)) {
                    Callable<Boolean> work = () -> {
                        barrier.await();
                        return node.take(hash, T0);
                    };
                    taken.add(presses.submit(work));
                }
                assertThat(List.of(taken.get(0).get(), taken.get(1).get())).containsExactlyInAnyOrder(true, false);
            }
        } finally {
            presses.shutdownNow();
        }
    }

    @Test
    void whatExpiredLongAgoIsRemovedWithItsUse() {
        String old = Sha256.of("old");
        String young = Sha256.of("young");
        one.add(old, link(T0.minus(Duration.ofDays(200))));
        one.add(young, link(T0.minus(Duration.ofDays(10))));
        one.take(old, T0);

        assertThat(one.removeExpired(T0.minus(Duration.ofDays(100)))).isEqualTo(1);

        assertThat(one.find(old)).isEmpty();
        assertThat(one.isTaken(old)).isFalse();
        assertThat(one.find(young)).isPresent();
    }

    private static MailLink link(Instant expires) {
        return new MailLink(PersonKey.of("ann"), new RoundId(IssueId.of(4711), 3), 2, Sha256.of("content"), expires);
    }
}
