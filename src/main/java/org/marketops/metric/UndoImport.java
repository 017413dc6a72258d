package org.marketops.metric;

import org.marketops.kernel.NotFound;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Transactions;

import java.time.Clock;
import java.util.List;

/** Lists a project's imports and takes one back: its numbers go, the record of it stays. */
public final class UndoImport {

    private static final int LISTED = 200;

    private final MetricStore store;
    private final ImportRights rights;
    private final Transactions transactions;
    private final Clock clock;

    public UndoImport(MetricStore store, ImportRights rights, Transactions transactions, Clock clock) {
        this.store = store;
        this.rights = rights;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * The newest 200, newest first.
     *
     * @throws NotFound if the person may not import into the project
     */
    public List<Batch> batches(PersonKey who, long projectId) {
        if (!rights.mayImport(who, projectId)) {
            throw new NotFound("project " + projectId);
        }
        return store.ofProject(projectId, LISTED);
    }

    /**
     * Taking back twice is the same as once: the first stays on record.
     *
     * @throws NotFound if there is no such batch in the project, or the person may not import into it
     */
    public Batch undo(PersonKey who, long projectId, long batchId) {
        Batch batch = store.find(batchId)
                .filter(found -> found.projectId() == projectId && rights.mayImport(who, projectId))
                .filter(found -> !found.source().equals(MadeFigures.LEADS))
                .orElseThrow(() -> new NotFound("batch " + batchId));
        if (batch.undo().isPresent()) {
            return batch;
        }
        Batch.Undo undo = new Batch.Undo(who, clock.instant());
        transactions.retryOnConflict(() -> store.undo(batchId, undo));
        return store.find(batchId).orElseThrow(() -> new NotFound("batch " + batchId));
    }
}
