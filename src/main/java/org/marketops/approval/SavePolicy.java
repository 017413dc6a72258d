package org.marketops.approval;

import org.marketops.approval.policy.Policy;
import org.marketops.approval.policy.Step;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Transactions;

import java.time.Clock;
import java.util.List;

/** Saves the next version of the policy; open rounds keep theirs (A28). Whether somebody may is the caller's business. */
public final class SavePolicy {

    private final Policies policies;
    private final Transactions transactions;
    private final Clock clock;

    public SavePolicy(Policies policies, Transactions transactions, Clock clock) {
        this.policies = policies;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @throws IllegalArgumentException if there is no step */
    public Policy save(List<Step> steps, PersonKey author) {
        return transactions.retryOnConflict(() -> policies.append(steps, author, clock.instant()));
    }

    /** Saves the steps as the first version, unless there is a policy already. */
    public Policy saveIfNone(List<Step> steps, PersonKey author) {
        return transactions.retryOnConflict(() -> policies.current()
                .orElseGet(() -> policies.append(steps, author, clock.instant())));
    }
}
