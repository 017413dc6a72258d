package org.marketops.approval;

import org.marketops.kernel.IssueId;

import java.util.Optional;

/** Rounds as lists of events. Two writers of the same next event collide, and the second is told by a unique key. */
public interface Rounds {

    /** The latest round of the plan, in one statement. */
    Optional<Round> latest(IssueId plan);

    void open(Opening opening);

    void append(RoundId round, RoundEvent event);
}
