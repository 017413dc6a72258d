package org.marketops.source;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Tells the owner of a source whose newest files are refused: at once, then once a day while it lasts, and once more when it works again. A file
 * that is there already is no failure. 30 days after the last try nobody is told any more: whoever has not acted by then does not want to know.
 */
public final class TellOwners {

    private static final Duration EVERY = Duration.ofDays(1);
    private static final Duration LONGEST = Duration.ofDays(30);

    private final Sources sources;
    private final OwnerPost post;
    private final Clock clock;

    public TellOwners(Sources sources, OwnerPost post, Clock clock) {
        this.sources = sources;
        this.post = post;
        this.clock = clock;
    }

    /** @return how many were told. One that cannot be told now is told the next time, and keeps no other from it */
    public int look() {
        int told = 0;
        RuntimeException problem = null;
        for (Source source : sources.all()) {
            try {
                told += look(source) ? 1 : 0;
            } catch (RuntimeException failure) {
                problem = failure;
            }
        }
        if (problem != null) {
            throw problem;
        }
        return told;
    }

    private boolean look(Source source) {
        Instant now = clock.instant();
        List<Run> refused = source.projects().stream().map(project -> sources.newest(source.id(), project)).flatMap(Optional::stream)
                .filter(run -> run.state() == Run.State.REFUSED).collect(Collectors.toList());
        Optional<Instant> before = sources.toldFailing(source.id());
        if (refused.isEmpty()) {
            before.ifPresent(since -> {
                post.worksAgain(source);
                sources.tellFailing(source.id(), null);
            });
            return before.isPresent();
        }
        boolean isOld = refused.stream().allMatch(run -> run.at().plus(LONGEST).isBefore(now));
        if (isOld || before.filter(last -> last.plus(EVERY).isAfter(now)).isPresent()) {
            return false;
        }
        // Sent first: a crash in between tells twice, and the other way round nobody.
        post.fails(source, refused);
        sources.tellFailing(source.id(), now);
        return true;
    }
}
