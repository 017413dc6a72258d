package org.marketops.metric;

import org.marketops.kernel.Transactions;

/**
 * Writes the sums of an import anew from its facts: where they differ, and for imports of a version that kept fewer sums. Figures
 * that came to a campaign from the tray later count as known since the import then.
 */
public final class RebuildSums {

    private final MetricStore store;
    private final FactSource facts;
    private final Transactions transactions;

    public RebuildSums(MetricStore store, FactSource facts, Transactions transactions) {
        this.store = store;
        this.facts = facts;
        this.transactions = transactions;
    }

    /** All or nothing; whoever undoes the import at the same time waits. @return false if it does not count any more, or never was */
    public boolean of(long batchId) {
        return transactions.retryOnConflict(() -> store.find(batchId).filter(batch -> store.hold(batchId)).map(this::write).isPresent());
    }

    private Batch write(Batch batch) {
        store.clearSums(batch.id());
        SumKeeper months = new SumKeeper(batch.source(), batch.importedAt(), portion -> store.addSums(batch.id(), portion));
        ProjectSumKeeper whole = new ProjectSumKeeper(batch.source(), batch.importedAt(),
                portion -> store.addProjectSums(batch.id(), batch.projectId(), portion));
        facts.each(batch.id(), fact -> {
            months.add(fact);
            whole.add(fact);
        });
        months.flush();
        whole.flush();
        return batch;
    }
}
