package org.marketops.budget;

import java.util.Optional;
import org.marketops.approval.Opening;
import org.marketops.approval.Round;
import org.marketops.approval.RoundEvent;
import org.marketops.approval.RoundId;
import org.marketops.approval.Rounds;
import org.marketops.kernel.IssueId;

/** Nothing was ever submitted. */
final class NoRounds implements Rounds {

    @Override
    public Optional<Round> latest(IssueId plan) {
        return Optional.empty();
    }

    @Override
    public void open(Opening opening) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void append(RoundId round, RoundEvent event) {
        throw new UnsupportedOperationException();
    }
}
