package org.marketops.delegation;

import org.marketops.delegation.Delegation.Cause;
import org.marketops.kernel.NotFound;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Transactions;

import java.util.Optional;

/** Ends a delegation at once: by whoever gave it or stands in, or because one of the two is gone. What was decided stays. */
public final class StopDelegation {

    private final Delegations delegations;
    private final Colleagues colleagues;
    private final Transactions transactions;
    private final Tidings tidings;
    private final Today today;

    public StopDelegation(Delegations delegations, Colleagues colleagues, Transactions transactions, Tidings tidings, Today today) {
        this.delegations = delegations;
        this.colleagues = colleagues;
        this.transactions = transactions;
        this.tidings = tidings;
        this.today = today;
    }

    /**
     * Stopping what is stopped changes nothing (A25).
     *
     * @throws NotFound if it is absent or not this person's: the same answer for both
     * @throws DelegationRefused if it is over
     */
    public Delegation stop(PersonKey who, int id) {
        Delegation after = transactions.retryOnConflict(() -> {
            Delegation found = delegations.find(id).filter(delegation -> delegation.concerns(who))
                    .orElseThrow(() -> new NotFound("delegation " + id));
            switch (found.stateOn(today.day())) {
                case STOPPED:
                    return found;
                case OVER:
                    throw new DelegationRefused(DelegationRefused.Reason.IS_OVER, found.days().last().toString());
                default:
                    return end(found, found.from().equals(who) ? Cause.BY_GIVER : Cause.BY_STANDIN);
            }
        });
        tidings.tell();
        return after;
    }

    /** Stops those of people who were deactivated or removed. May run any number of times. @return how many */
    public int stopOfTheGone() {
        int stopped = 0;
        for (Delegation open : delegations.endingFrom(today.day())) {
            Cause cause = open.isOpenOn(today.day()) ? goneOf(open) : null;
            if (cause != null) {
                stopped += transactions.retryOnConflict(() -> endIfOpen(open.id(), cause));
            }
        }
        return stopped;
    }

    /** Somebody may have stopped it since it was looked for. @return how many were stopped */
    private int endIfOpen(int id, Cause cause) {
        Optional<Delegation> found = delegations.find(id).filter(delegation -> delegation.isOpenOn(today.day()));
        found.ifPresent(delegation -> end(delegation, cause));
        return found.isPresent() ? 1 : 0;
    }

    /** Null if both are there. */
    private Cause goneOf(Delegation delegation) {
        return !colleagues.isActive(delegation.to()) ? Cause.STANDIN_GONE : !colleagues.isActive(delegation.from()) ? Cause.GIVER_GONE : null;
    }

    private Delegation end(Delegation delegation, Cause cause) {
        Delegation stopped = delegation.stopped(today.now(), cause);
        delegations.stop(stopped);
        return stopped;
    }
}
