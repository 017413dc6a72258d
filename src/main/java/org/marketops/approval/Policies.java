package org.marketops.approval;

import org.marketops.approval.policy.Policy;
import org.marketops.approval.policy.Step;
import org.marketops.kernel.PersonKey;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Saved policies; a version is never changed. */
public interface Policies {

    /** The latest version, if one was saved. */
    Optional<Policy> current();

    Policy append(List<Step> steps, PersonKey author, Instant at);
}
