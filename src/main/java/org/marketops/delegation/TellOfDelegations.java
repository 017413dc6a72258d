package org.marketops.delegation;

import java.util.ArrayList;
import java.util.List;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Transactions;

/** Tells those concerned that a delegation begins or was stopped: the one who did it knows. A crash tells again, never nothing. */
public final class TellOfDelegations {

    private final Delegations delegations;
    private final Messenger messenger;
    private final Transactions transactions;

    public TellOfDelegations(Delegations delegations, Messenger messenger, Transactions transactions) {
        this.delegations = delegations;
        this.messenger = messenger;
        this.transactions = transactions;
    }

    /** @return how many delegations were told of */
    public int tell() {
        List<Delegation> untold = delegations.untold();
        for (Delegation delegation : untold) {
            readers(delegation).forEach(reader -> messenger.take(delegation, reader));
            transactions.retryOnConflict(() -> {
                delegations.told(delegation.id());
                return null;
            });
        }
        return untold.size();
    }

    private static List<PersonKey> readers(Delegation delegation) {
        List<PersonKey> readers = new ArrayList<>();
        Delegation.Cause cause = delegation.cause().orElse(Delegation.Cause.BY_GIVER);
        if (cause != Delegation.Cause.BY_GIVER) {
            readers.add(delegation.from());
        }
        if (cause != Delegation.Cause.BY_STANDIN) {
            readers.add(delegation.to());
        }
        return readers;
    }
}
