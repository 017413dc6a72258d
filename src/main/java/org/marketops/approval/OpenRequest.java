package org.marketops.approval;

import org.marketops.approval.policy.Policy;

import java.time.Instant;
import java.util.Objects;

/** A request that waits for decisions, and the version of the policy that it goes by (A28). */
public final class OpenRequest {

    private final Round round;

    OpenRequest(Round round) {
        this.round = Objects.requireNonNull(round, "round");
    }

    public RoundId id() {
        return round.id();
    }

    /** The version under which it was opened, or to which it was moved. */
    public Policy policy() {
        return round.policy();
    }

    public Instant since() {
        return round.opening().at();
    }

    public Round round() {
        return round;
    }
}
