package org.marketops.approval;

import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;

import java.util.Optional;

/** Moves a plan on in the host's workflow, whatever conditions hide the action from people. */
public interface Moves {

    /** @return empty if it was moved, else what the host said, for people to read */
    Optional<String> move(IssueId plan, int action, PersonKey inTheNameOf);
}
