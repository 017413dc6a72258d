package org.marketops.lead;

import org.marketops.kernel.NotFound;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Transactions;
import org.marketops.metric.ImportRights;

/** Deletes what is known about one person, by the id of the source. Amounts of opportunities stay, without the person. */
public final class ForgetLead {

    private final LeadStore store;
    private final ImportRights rights;
    private final Transactions transactions;

    public ForgetLead(LeadStore store, ImportRights rights, Transactions transactions) {
        this.store = store;
        this.rights = rights;
        this.transactions = transactions;
    }

    /** @return how many rows there were. @throws NotFound if there were none, or without the right to import into the project */
    public int forget(PersonKey who, long projectId, String lead) {
        if (!rights.mayImport(who, projectId)) {
            throw new NotFound("project " + projectId);
        }
        int rows = transactions.retryOnConflict(() -> store.forget(projectId, lead));
        if (rows == 0) {
            throw new NotFound("lead");
        }
        return rows;
    }
}
