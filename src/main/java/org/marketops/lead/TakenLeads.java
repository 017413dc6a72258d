package org.marketops.lead;

import java.util.List;
import java.util.Objects;

/** What became of an import. Immutable. */
public final class TakenLeads {

    private final LeadBatch batch;
    private final boolean wasThere;
    private final List<RowFault> faults;
    private final int leftOut;

    TakenLeads(LeadBatch batch, boolean wasThere, List<RowFault> faults, int leftOut) {
        this.batch = Objects.requireNonNull(batch, "batch");
        this.wasThere = wasThere;
        this.faults = List.copyOf(faults);
        this.leftOut = leftOut;
    }

    public LeadBatch batch() {
        return batch;
    }

    /** Whether the same was imported before: nothing was taken now. */
    public boolean wasThere() {
        return wasThere;
    }

    /** At most 100. */
    public List<RowFault> faults() {
        return faults;
    }

    /** Rows that were not taken. */
    public int leftOut() {
        return leftOut;
    }
}
