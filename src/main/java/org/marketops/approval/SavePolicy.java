package org.marketops.approval;

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

    /** @throws IllegalArgumentException if there is no stage */
    public Policy save(List<Stage> stages, PersonKey author) {
        return transactions.retryOnConflict(() -> policies.append(stages, author, clock.instant()));
    }

    /** Saves the stages as the first version, unless there is a policy already. */
    public Policy saveIfNone(List<Stage> stages, PersonKey author) {
        return transactions.retryOnConflict(() -> policies.current()
                .orElseGet(() -> policies.append(stages, author, clock.instant())));
    }
}
