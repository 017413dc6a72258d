package org.marketops.approval;

import org.marketops.approval.content.Snapshot;
import org.marketops.kernel.PersonKey;

import java.time.Instant;
import java.util.Optional;

/** What an edit of the content does to a round, for its record. */
final class NoticedChange {

    private final Round round;
    private final Snapshot now;

    NoticedChange(Round round, Snapshot now) {
        this.round = round;
        this.now = now;
    }

    /** Empty if the content is the one seen last. */
    Optional<RoundEvent> event(PersonKey editor, Instant at) {
        return round.lastContent().equals(now) ? Optional.empty()
                : Optional.of(RoundEvent.contentChanged(round.nextSeq(), editor, at, effect(), now));
    }

    private RoundEvent.Effect effect() {
        Optional<Snapshot> approved = round.approvedContent();
        if (approved.isPresent()) {
            return after(approved.get());
        }
        if (round.settled(round.lastContent()).equals(round.settled(now))) {
            return RoundEvent.Effect.CARRIED_OVER;
        }
        return round.hasSeen(now) ? RoundEvent.Effect.RESTORED : RoundEvent.Effect.RESET;
    }

    private RoundEvent.Effect after(Snapshot approved) {
        if (now.equals(approved)) {
            return RoundEvent.Effect.RESTORED;
        }
        return round.policy().material().settle(now, approved).equals(approved) ? RoundEvent.Effect.CARRIED_OVER
                : RoundEvent.Effect.AFTER_APPROVAL;
    }
}
