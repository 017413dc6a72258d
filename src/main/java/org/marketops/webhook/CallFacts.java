package org.marketops.webhook;

import java.util.Optional;
import org.marketops.approval.RoundId;
import org.marketops.kernel.IssueId;

/** What a call has to know of the plan and the round it is about. */
public interface CallFacts {

    /** How people call the plan, for example MKT-12; empty if it is gone. */
    Optional<String> issueKey(IssueId plan);

    /** Empty if there is no such round. */
    Optional<Integer> policyVersion(RoundId round);

    /** Whether the round is written, and the host has not stored its submission yet. */
    boolean isAhead(RoundId round);
}
