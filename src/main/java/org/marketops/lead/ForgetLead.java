package org.marketops.lead;

import org.marketops.kernel.NotFound;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Transactions;
import org.marketops.metric.ImportRights;

import java.time.Clock;

/** Deletes what is known about one person, by the id of the source. Amounts of opportunities stay, without the person. */
public final class ForgetLead {

    private final LeadStore store;
    private final KeepLeadFigures figures;
    private final ImportRights rights;
    private final Transactions transactions;
    private final Clock clock;

    public ForgetLead(LeadStore store, KeepLeadFigures figures, ImportRights rights, Transactions transactions, Clock clock) {
        this.store = store;
        this.figures = figures;
        this.rights = rights;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @return how many rows there were. @throws NotFound if there were none, or without the right to import into the project */
    public int forget(PersonKey who, long projectId, String lead) {
        if (!rights.mayImport(who, projectId)) {
            throw new NotFound("project " + projectId);
        }
        int rows = transactions.retryOnConflict(() -> {
            figures.claim(projectId);
            // Its number is not in the figures, so it is not in their name either.
            figures.forget(new LeadBatch(0, projectId, "forgotten", "", who, clock.instant(), 1), lead);
            return store.forget(projectId, lead);
        });
        if (rows == 0) {
            throw new NotFound("lead");
        }
        return rows;
    }
}
