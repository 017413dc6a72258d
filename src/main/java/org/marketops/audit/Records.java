package org.marketops.audit;

import java.util.Set;
import java.util.function.Consumer;
import org.marketops.kernel.IssueId;

/** The records of many plans as one stream: plan after plan by id, each from its first entry on. Holds a page of rows, not more. */
public interface Records {

    /** All plans, also those whose issue is gone. */
    void each(Consumer<LedgerEntry> to);

    void each(Set<IssueId> plans, Consumer<LedgerEntry> to);
}
