package org.marketops.budget;

import java.time.Clock;
import org.marketops.audit.Ledger;
import org.marketops.audit.Note;
import org.marketops.budget.BudgetRefused.Reason;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Sha256;
import org.marketops.kernel.Transactions;

/** Locks and unlocks the planned amounts of a plan without an approval, recorded with the reason. Asks nobody's rights. */
public final class LockByHand {

    /** Action of the entry in the record. */
    public static final String LOCKED = "budget_locked";
    /** Action of the entry in the record; requests that waited are carried out with it. */
    public static final String UNLOCKED = "budget_unlocked";

    private final Locks locks;
    private final Ledger record;
    private final Transactions transactions;
    private final Clock clock;

    public LockByHand(Locks locks, Ledger record, Transactions transactions, Clock clock) {
        this.locks = locks;
        this.record = record;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @throws BudgetRefused ALREADY_LOCKED if it is locked, or has no planned amounts */
    public void lock(PersonKey who, IssueId plan, String reason) {
        transactions.retryOnConflict(() -> {
            if (!locks.lock(plan, new Act(who, clock.instant(), Act.Way.CHANGE_REQUEST, reason))) {
                throw new BudgetRefused(Reason.ALREADY_LOCKED);
            }
            return record.append(plan, note(who, LOCKED, reason));
        });
    }

    /** @throws BudgetRefused NOT_LOCKED if it is open */
    public void unlock(PersonKey who, IssueId plan, String reason) {
        transactions.retryOnConflict(() -> {
            if (!locks.isLocked(plan)) {
                throw new BudgetRefused(Reason.NOT_LOCKED);
            }
            return record.append(plan, note(who, UNLOCKED, reason));
        });
    }

    private Note note(PersonKey who, String action, String reason) {
        return Note.of(who, clock.instant(), action, 0, Sha256.of("")).with("why", reason);
    }
}
