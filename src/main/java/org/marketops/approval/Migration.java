package org.marketops.approval;

import org.marketops.approval.policy.Policy;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** What a move to another version of the policy does, or would do, to one open request (A28). */
public final class Migration {

    private final RoundId round;
    private final Policy from;
    private final Policy to;
    private final List<MovedVote> votes;
    private final boolean canEnd;

    Migration(RoundId round, Policy from, Policy to, List<MovedVote> votes, boolean canEnd) {
        this.round = Objects.requireNonNull(round, "round");
        this.from = Objects.requireNonNull(from, "from");
        this.to = Objects.requireNonNull(to, "to");
        this.votes = List.copyOf(votes);
        this.canEnd = canEnd;
    }

    public RoundId round() {
        return round;
    }

    public Policy from() {
        return from;
    }

    public Policy to() {
        return to;
    }

    /** Decisions in steps that the new version has unchanged. */
    public List<MovedVote> staying() {
        return votes.stream().filter(MovedVote::stays).collect(Collectors.toList());
    }

    /** Decisions in steps that the new version does not have, or has with other people or rules. */
    public List<MovedVote> askedAgain() {
        return votes.stream().filter(vote -> !vote.stays()).collect(Collectors.toList());
    }

    /** Whether the steps that are left could end with the people of today. */
    public boolean canEnd() {
        return canEnd;
    }
}
