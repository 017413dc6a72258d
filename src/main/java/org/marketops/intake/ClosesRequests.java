package org.marketops.intake;

import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;

/** The workflow of requests, with the person's own rights. */
public interface ClosesRequests {

    /** Performs the transition that the project has chosen for declined requests. @return false if it has none that this person can perform now */
    boolean close(PersonKey who, IssueId request);
}
