package org.marketops.approval;

import org.marketops.kernel.PersonKey;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Saved policies; a version is never changed. */
public interface Policies {

    /** The latest version, if one was saved. */
    Optional<Policy> current();

    Policy append(List<Stage> stages, PersonKey author, Instant at);
}
