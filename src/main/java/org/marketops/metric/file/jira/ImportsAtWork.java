package org.marketops.metric.file.jira;

import com.atlassian.jira.user.ApplicationUser;
import org.marketops.jira.ActingAs;
import org.marketops.kernel.PersonKey;
import org.marketops.metric.Batch;
import org.marketops.metric.file.ImportWatch;
import org.marketops.metric.file.RunningImports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** Runs imports beside the requests that ask for them, four at a time, and keeps what became of each for an hour. On this node only. */
public final class ImportsAtWork {

    private static final int AT_ONCE = 4;
    private static final Duration KEPT = Duration.ofHours(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE, work -> {
        Thread thread = new Thread(work, "marketops-import");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<String, Work> works = new ConcurrentHashMap<>();
    private final RunningImports running;
    private final ActingAs acting;
    private final Clock clock;

    public ImportsAtWork(RunningImports running, ActingAs acting, Clock clock) {
        this.running = running;
        this.acting = acting;
        this.clock = clock;
    }

    /** A button that is pressed twice starts one import. @param work is given who looks on */
    Work start(ApplicationUser user, String token, Function<ImportWatch, Batch> work) {
        works.values().removeIf(old -> old.future.isDone() && old.since.plus(KEPT).isBefore(clock.instant()));
        return works.compute(token, (key, there) -> there != null && !there.future.isDone() ? there : begun(user, token, work));
    }

    Optional<Work> find(PersonKey who, String token) {
        return Optional.ofNullable(works.get(token)).filter(work -> work.who.equals(who));
    }

    void forget(String token) {
        works.remove(token);
    }

    /** Each ends after the portion that it is at, with nothing kept. Nobody is interrupted: an embedded database would take that for the end of its file. */
    public void stop() {
        workers.shutdown();
        works.forEach((token, work) -> running.cancel(work.who, token));
        try {
            workers.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Work begun(ApplicationUser user, String token, Function<ImportWatch, Batch> work) {
        PersonKey who = PersonKey.of(user.getKey());
        RunningImports.Watched watched = running.start(who, token);
        return new Work(who, clock.instant(), workers.submit(() -> {
            try (RunningImports.Watched closed = watched) {
                return acting.as(user, () -> work.apply(closed.watch()));
            }
        }));
    }

    /** One import, at work or ended. */
    static final class Work {

        private final PersonKey who;
        private final Instant since;
        private final Future<Batch> future;

        Work(PersonKey who, Instant since, Future<Batch> future) {
            this.who = who;
            this.since = since;
            this.future = future;
        }

        /** Waits so long at most. */
        boolean endsWithin(Duration time) {
            try {
                future.get(time.toMillis(), TimeUnit.MILLISECONDS);
                return true;
            } catch (TimeoutException goesOn) {
                return false;
            } catch (ExecutionException failed) {
                return true;
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        /** Of one that has ended. @throws RuntimeException that ended it */
        Batch batch() {
            try {
                return future.get();
            } catch (ExecutionException failed) {
                if (failed.getCause() instanceof RuntimeException) {
                    throw (RuntimeException) failed.getCause();
                }
                throw new IllegalStateException("the import ended", failed.getCause());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("the import is not waited for any more", stopped);
            }
        }
    }
}
