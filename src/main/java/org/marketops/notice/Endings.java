package org.marketops.notice;

import org.marketops.approval.KeepTime;
import org.marketops.approval.Round;
import org.marketops.approval.RoundId;
import org.marketops.approval.Validity;

import java.time.Clock;

/**
 * The news that an approval holds no more (A23). It is put into the outbox with the time at which it will be true, when the approval
 * itself is told, and waits there; whether it is true is asked again then.
 */
public final class Endings {

    private final Validity validity;
    private final Outbox outbox;
    private final Clock clock;

    public Endings(Validity validity, Outbox outbox, Clock clock) {
        this.validity = validity;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** In the transaction that ends the news of the approval. */
    void remember(News approved, Round round) {
        validity.end(round).ifPresent(end -> {
            News ended = new News(0, key(round.id()), News.Kind.ENDED, round.id(), KeepTime.CLOCK, approved.hash(), "", end);
            if (!outbox.knows(ended.key())) {
                outbox.add(ended);
            }
        });
    }

    private static String key(RoundId round) {
        return round + ":ended";
    }

    /** Whether it will be true later. @param round the plan's latest, whichever the news is about */
    boolean isAhead(News news, Round round) {
        return news.kind() == News.Kind.ENDED && round.id().equals(news.round())
                && validity.end(round).filter(end -> end.isAfter(clock.instant())).isPresent();
    }

    /** Whether nobody has to hear it: the approval was taken back, or always holds by now. */
    boolean isUntrue(News news, Round round) {
        return news.kind() == News.Kind.ENDED && !validity.isOver(round, clock.instant());
    }

    /** The same with the time at which the approval ended, should that be another by now. */
    News dated(News news, Round round) {
        return news.kind() != News.Kind.ENDED ? news : validity.end(round).map(end -> new News(news.id(), news.key(), news.kind(),
                news.round(), news.actor(), news.hash(), news.remark(), end)).orElse(news);
    }
}
