package org.marketops.approval;

import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Queues that nobody asks: a test says what it needs, and any other question fails it. */
abstract class UnaskedQueues implements PlanQueues {

    @Override
    public List<IssueId> waiting() {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<IssueId> inState(Round.State state) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Set<IssueId> everSubmitted() {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<IssueId> submittedBy(PersonKey person, int most) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<IssueId> decidedBy(PersonKey person, int most) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<IssueId, List<Round>> rounds(Collection<IssueId> plans) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Set<RoundId> ballotsUnderWay(PersonKey person) {
        throw new UnsupportedOperationException();
    }
}
