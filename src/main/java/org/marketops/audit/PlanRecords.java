package org.marketops.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Puts a stream of entries together to the records of plans of a period. Holds one plan's entries. Not thread-safe. */
public final class PlanRecords implements Consumer<LedgerEntry> {

    private final Period period;
    private final Consumer<PlanRecord> to;
    private List<LedgerEntry> entries = new ArrayList<>();

    /** @param to gets the records that were written to in the period, one after the other */
    public PlanRecords(Period period, Consumer<PlanRecord> to) {
        this.period = period;
        this.to = to;
    }

    @Override
    public void accept(LedgerEntry entry) {
        if (!entries.isEmpty() && !entries.get(0).plan().equals(entry.plan())) {
            end();
        }
        entries.add(entry);
    }

    /** To be called after the last entry. */
    public void end() {
        if (!entries.isEmpty()) {
            PlanRecord record = PlanRecord.until(entries.get(0).plan(), entries, period.end());
            entries = new ArrayList<>();
            if (record.touches(period)) {
                to.accept(record);
            }
        }
    }
}
