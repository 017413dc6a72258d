package org.marketops.metric.file;

import org.marketops.kernel.PersonKey;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The imports that run on this node, by the token of their file: how far they are, and the wish to end one. In memory only: a
 * request that another node answers finds none. Thread-safe.
 */
public final class RunningImports {

    private final Map<String, Running> running = new ConcurrentHashMap<>();

    /** To be closed when the import has ended, however it did. A second start of the same token is watched by nobody. */
    public Watched start(PersonKey who, String token) {
        Running fresh = new Running(who);
        boolean first = running.putIfAbsent(token, fresh) == null;
        return new Watched(first ? fresh : ImportWatch.none(), first ? () -> running.remove(token, fresh) : () -> { });
    }

    /** Empty if none runs here that the person started. */
    public Optional<Progress> find(PersonKey who, String token) {
        return of(who, token).map(found -> new Progress(found.rows, found.of));
    }

    /** It ends after the portion that it is at. @return whether one runs here that the person started */
    public boolean cancel(PersonKey who, String token) {
        of(who, token).ifPresent(found -> found.cancelled = true);
        return of(who, token).isPresent();
    }

    private Optional<Running> of(PersonKey who, String token) {
        return Optional.ofNullable(running.get(token)).filter(found -> found.who.equals(who));
    }

    /** How far an import is. */
    public static final class Progress {

        private final long rows;
        private final long of;

        Progress(long rows, long of) {
            this.rows = rows;
            this.of = of;
        }

        public long rows() {
            return rows;
        }

        /** 0 before the first row is written. */
        public long of() {
            return of;
        }
    }

    /** The watch of one import, until it is closed. */
    public static final class Watched implements AutoCloseable {

        private final ImportWatch watch;
        private final Runnable end;

        Watched(ImportWatch watch, Runnable end) {
            this.watch = watch;
            this.end = end;
        }

        public ImportWatch watch() {
            return watch;
        }

        @Override
        public void close() {
            end.run();
        }
    }

    private static final class Running implements ImportWatch {

        private final PersonKey who;
        private volatile long rows;
        private volatile long of;
        private volatile boolean cancelled;

        Running(PersonKey who) {
            this.who = who;
        }

        @Override
        public boolean goOn(long done, long all) {
            rows = done;
            of = all;
            return !cancelled;
        }
    }
}
