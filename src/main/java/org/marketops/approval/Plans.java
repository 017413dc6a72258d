package org.marketops.approval;

import org.marketops.kernel.IssueId;

import java.util.Optional;

/** The host's plans, read from what is stored. */
public interface Plans {

    Optional<PlanFacts> find(IssueId id);
}
