package org.marketops.notice;

import java.util.Optional;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;

/** The host's people, as far as mails go to them. */
public interface Readers {

    /** Whether the person is active, has an address and may see the plan. */
    boolean mayRead(PersonKey person, IssueId plan);

    Optional<PersonKey> reporter(IssueId plan);

    /** The lead of the plan's project. */
    Optional<PersonKey> lead(IssueId plan);
}
