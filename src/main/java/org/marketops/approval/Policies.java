package org.marketops.approval;

import org.marketops.approval.policy.Policy;
import org.marketops.kernel.PersonKey;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Saved policies; a version is never changed. */
public interface Policies {

    /** Of each key the latest version, also of policies that are switched off; ordered by key. */
    List<Policy> latest();

    /** All versions of the key, the latest first. */
    List<Policy> versions(String key);

    /** Saves it as the next version of its key. @return the policy with its version */
    Policy append(Policy policy, PersonKey author, Instant at);

    /** The latest version of the default policy, if one was saved. */
    default Optional<Policy> current() {
        return versions(Policy.DEFAULT_KEY).stream().findFirst();
    }

    /** Policies that new submissions may use. */
    default List<Policy> active() {
        return latest().stream().filter(Policy::isActive).collect(Collectors.toList());
    }

    /** The policy for a plan: of those that cover it the one with the narrowest scope, of equals the first by key. */
    default Optional<Policy> forPlan(PlanFacts plan) {
        return active().stream()
                .filter(policy -> policy.scope().covers(plan.place().projectId(), plan.place().issueTypeId()))
                .min(Comparator.comparing((Policy policy) -> -policy.scope().rank()).thenComparing(Policy::key));
    }
}
