package org.marketops.approval;

import org.marketops.approval.policy.Policy;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Transactions;

import java.time.Clock;

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

    /** Saves it as the next version of its key. */
    public Policy save(Policy policy, PersonKey author) {
        return transactions.retryOnConflict(() -> policies.append(policy, author, clock.instant()));
    }

    /** Saves it as the first version of the default policy, unless there is one already. */
    public Policy saveIfNone(Policy policy, PersonKey author) {
        return transactions.retryOnConflict(() -> policies.current()
                .orElseGet(() -> policies.append(policy, author, clock.instant())));
    }
}
