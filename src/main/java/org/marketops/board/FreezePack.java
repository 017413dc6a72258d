package org.marketops.board;

import org.marketops.kernel.BadInput;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Transactions;

import java.time.Clock;

/** Keeps a pack as it stands, as the next version of its quarter. Asks nobody's rights. */
public final class FreezePack {

    private static final int LONGEST_REASON = 400;

    private final FrozenPacks packs;
    private final Transactions transactions;
    private final Clock clock;

    public FreezePack(FrozenPacks packs, Transactions transactions, Clock clock) {
        this.packs = packs;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Of two who freeze at once the second finds the version of the first, and needs a reason as everybody does then.
     *
     * @param quarter as {@link org.marketops.objective.Period#key()}
     * @param withoutMoney the content for those who may not see amounts
     * @return the version
     * @throws BadInput where a version is there and no reason of at most 400 characters is given
     */
    public int freeze(PersonKey who, long projectId, String quarter, String withMoney, String withoutMoney, String reason) {
        return transactions.retryOnConflict(() -> {
            int version = packs.newest(projectId, quarter, true).map(FrozenPack::version).orElse(0) + 1;
            if (version > 1 && reason.isEmpty() || reason.length() > LONGEST_REASON) {
                throw new BadInput("reason", String.valueOf(reason.length()));
            }
            packs.add(projectId, quarter, new FrozenPacks.Draft(version, withMoney, withoutMoney, who, clock.instant(), reason));
            return version;
        });
    }
}
