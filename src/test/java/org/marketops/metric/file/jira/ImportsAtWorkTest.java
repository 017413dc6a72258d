package org.marketops.metric.file.jira;

import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.marketops.jira.ActingAs;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Transactions;
import org.marketops.metric.file.ImportChoices;
import org.marketops.metric.file.ImportFile;
import org.marketops.metric.file.ImportLimits;
import org.marketops.metric.file.ImportRefused;
import org.marketops.metric.file.InMemoryMetrics;
import org.marketops.metric.file.ProjectOfCampaigns;
import org.marketops.metric.file.RunningImports;
import org.marketops.metric.file.TextFile;
import org.marketops.metric.file.UploadedFile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.marketops.metric.file.ProjectOfCampaigns.ANN;
import static org.marketops.metric.file.ProjectOfCampaigns.PROJECT;

/** An import whose file is slow to read goes on beside the request, is seen by who started it, and can be ended. */
class ImportsAtWorkTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-07-09T12:00:00Z"), ZoneOffset.UTC);
    private static final Transactions DIRECTLY = new Transactions() {
        @Override
        public <T> T retryOnConflict(Supplier<T> work) {
            return work.get();
        }
    };

    private final InMemoryMetrics store = new InMemoryMetrics();
    private final ProjectOfCampaigns project = new ProjectOfCampaigns();
    private final RunningImports running = new RunningImports();
    private final AtomicReference<ApplicationUser> loggedIn = new AtomicReference<>();
    private final ImportsAtWork atWork = new ImportsAtWork(running, new ActingAs(authentication()), NOON);

    @AfterEach
    void stop() {
        atWork.stop();
    }

    @Test
    void aSlowImportIsAtWorkUntilItsFileIsReadAndThenTellsItsBatch() {
        SlowFile file = new SlowFile(3_000);

        ImportsAtWork.Work work = start(file);

        assertThat(work.endsWithin(Duration.ofMillis(1))).isFalse();
        assertThat(atWork.find(ANN, "token")).containsSame(work);
        assertThat(atWork.find(PersonKey.of("bob"), "token")).as("somebody else’s").isEmpty();
        assertThat(running.find(ANN, "token")).isPresent();
        assertThat(start(file)).as("the button pressed twice").isSameAs(work);

        file.goOn();
        assertThat(work.endsWithin(LONG)).isTrue();
        assertThat(work.batch().counts().inTray()).isEqualTo(3_000);
        assertThat(loggedIn.get()).as("as who started it").isNotNull();
        assertThat(running.find(ANN, "token")).isEmpty();
    }

    @Test
    void oneThatIsCancelledWhileItsFileIsReadLeavesNothing() {
        SlowFile file = new SlowFile(3_000);
        ImportsAtWork.Work work = start(file);

        assertThat(running.cancel(ANN, "token")).isTrue();
        file.goOn();

        assertThat(work.endsWithin(LONG)).isTrue();
        ImportRefused refused = catchThrowableOfType(ImportRefused.class, work::batch);
        assertThat(refused.reason()).isEqualTo(ImportRefused.Reason.CANCELLED);
        assertThat(store.sums(java.util.List.of())).isEmpty();
    }

    private ImportsAtWork.Work start(UploadedFile file) {
        ImportFile imports = new ImportFile(store, project, project, new FastCsvTable(), ImportLimits.standard(), DIRECTLY, NOON);
        return atWork.start(ann(), "token", watch -> imports.commit(ANN, PROJECT, file, ImportChoices.stopOnBadRows(), watch));
    }

    private static ApplicationUser ann() {
        return (ApplicationUser) Proxy.newProxyInstance(ApplicationUser.class.getClassLoader(), new Class<?>[] {ApplicationUser.class},
                (self, method, arguments) -> method.getName().equals("getKey") ? ANN.value() : null);
    }

    private JiraAuthenticationContext authentication() {
        return (JiraAuthenticationContext) Proxy.newProxyInstance(JiraAuthenticationContext.class.getClassLoader(),
                new Class<?>[] {JiraAuthenticationContext.class}, (self, method, arguments) -> {
                    if (method.getName().equals("setLoggedInUser") && arguments[0] != null) {
                        loggedIn.set((ApplicationUser) arguments[0]);
                    }
                    return null;
                });
    }

    /** Is read to its end only once somebody says so. */
    private static final class SlowFile implements UploadedFile {

        private final TextFile file;
        private final CountDownLatch goesOn = new CountDownLatch(1);
        private final AtomicInteger opened = new AtomicInteger();

        SlowFile(int rows) {
            String[] lines = new String[rows + 1];
            lines[0] = "campaign,date,impressions,clicks,results,spend,currency";
            for (int i = 1; i <= rows; i++) {
                lines[i] = "Name " + i % 7 + ",2026-05-01,1," + i + ",1,1,EUR";
            }
            file = TextFile.of(lines);
        }

        void goOn() {
            goesOn.countDown();
        }

        @Override
        public String name() {
            return file.name();
        }

        @Override
        public long size() {
            return file.size();
        }

        @Override
        public String sha256() {
            return file.sha256();
        }

        @Override
        public InputStream open() {
            if (opened.incrementAndGet() > 1) {
                try {
                    goesOn.await();
                } catch (InterruptedException stopped) {
                    throw new UncheckedIOException(new IOException("stopped", stopped));
                }
            }
            return file.open();
        }
    }
}
