package org.marketops.approval;

import org.marketops.approval.content.Snapshot;
import org.marketops.approval.policy.Policy;

import java.time.Instant;
import java.util.Optional;

/** What the times of a step count from (A22). */
final class RoundClock {

    private final Round round;
    private final Policy policy;

    RoundClock(Round round) {
        this.round = round;
        this.policy = round.policy();
    }

    /**
     * When the step began to be asked about this content: when the stages before it were done, the content became what it is,
     * a decision was withdrawn, or the policy changed, whichever came last.
     */
    Instant openedAt(int step, Snapshot now) {
        Instant opened = round.opening().at();
        boolean same = round.restsOnTheSame(policy, step, round.opening().content().hash(), now);
        for (RoundEvent event : round.events()) {
            boolean sameNow = event.kind() == RoundEvent.Kind.CONTENT_CHANGED
                    ? round.restsOnTheSame(policy, step, event.hash(), now) : same;
            if (sameNow && !same || opens(event, step, now)) {
                opened = event.at();
            }
            same = sameNow;
        }
        return opened;
    }

    private boolean opens(RoundEvent event, int step, Snapshot now) {
        if (event.kind() == RoundEvent.Kind.MIGRATED) {
            return true;
        }
        boolean done = event.kind() == RoundEvent.Kind.STEP_DONE;
        boolean about = (done || event.kind() == RoundEvent.Kind.WITHDRAWN) && event.step() <= policy.steps().size()
                && round.restsOnTheSame(policy, event.step(), event.hash(), now);
        if (!about) {
            return false;
        }
        int stage = policy.stageOf(event.step());
        return done ? stage < policy.stageOf(step) : stage <= policy.stageOf(step);
    }

    Optional<Instant> escalatedAt(int step) {
        Instant at = null;
        for (RoundEvent event : round.events()) {
            if (event.kind() == RoundEvent.Kind.MIGRATED) {
                at = null;
            } else if (event.kind() == RoundEvent.Kind.ESCALATED && event.step() == step && at == null) {
                at = event.at();
            }
        }
        return Optional.ofNullable(at);
    }
}
