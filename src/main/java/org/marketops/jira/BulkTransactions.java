package org.marketops.jira;

import java.util.function.Supplier;
import org.marketops.kernel.Transactions;

/**
 * Transactions for use cases that write a great many rows. Those that keep the rows find the writer in {@link BulkRows#current};
 * what they write past it through Active Objects would be committed apart.
 */
public final class BulkTransactions implements Transactions {

    private final BulkRows bulk;

    public BulkTransactions(BulkRows bulk) {
        this.bulk = bulk;
    }

    @Override
    public <T> T retryOnConflict(Supplier<T> work) {
        return bulk.write(writer -> work.get(), work);
    }
}
