package org.marketops.approval.jira;

import org.marketops.approval.MyApprovals;
import org.marketops.approval.WaitingForMe;
import org.marketops.kernel.PersonKey;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How much waits for whom, counted at most once a minute for each person on this node. */
public final class QueueCounts {

    static final Duration GOOD_FOR = Duration.ofMinutes(1);
    private static final int MOST_PEOPLE = 10_000;

    private final MyApprovals myApprovals;
    private final Clock clock;
    private final Map<PersonKey, Counted> counts = new ConcurrentHashMap<>();

    public QueueCounts(MyApprovals myApprovals, Clock clock) {
        this.myApprovals = myApprovals;
        this.clock = clock;
    }

    /** At most a minute old. */
    Counted of(PersonKey me) {
        Instant now = clock.instant();
        Counted counted = counts.get(me);
        if (counted == null || !now.isBefore(counted.at.plus(GOOD_FOR))) {
            counted = count(me, myApprovals.waiting(me));
        }
        return counted;
    }

    /** What a page has just found, so that the number beside it is the same. */
    Counted count(PersonKey me, WaitingForMe waiting) {
        Instant now = clock.instant();
        Counted counted = new Counted(waiting.toDecide().size(), waiting.forOthers().size(), now);
        if (counts.size() >= MOST_PEOPLE) {
            counts.values().removeIf(old -> !now.isBefore(old.at.plus(GOOD_FOR)));
        }
        counts.put(me, counted);
        return counted;
    }

    /** What waits on seats of the person's own, and on those of others for whom the person stands in. */
    static final class Counted {

        final int toDecide;
        final int forOthers;
        private final Instant at;

        Counted(int toDecide, int forOthers, Instant at) {
            this.toDecide = toDecide;
            this.forOthers = forOthers;
            this.at = at;
        }
    }
}
