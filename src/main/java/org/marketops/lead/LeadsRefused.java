package org.marketops.lead;

import org.marketops.kernel.Refused;

import java.util.List;

/** Nothing of an import was taken. */
public final class LeadsRefused extends Refused {

    private static final long serialVersionUID = 1L;

    /** In the comment: the details. */
    public enum Reason {
        /** The key. */
        KEY_USED,
        /** The key. */
        BAD_KEY,
        /** How many, the limit. */
        TOO_MANY_ROWS,
        /** None. */
        NO_ROWS,
        /** How many rows, and the first fault stands in {@link #faults}. */
        BAD_ROWS
    }

    private final Reason reason;
    private final transient List<RowFault> faults;

    LeadsRefused(Reason reason, String... details) {
        this(reason, List.of(), details);
    }

    LeadsRefused(Reason reason, List<RowFault> faults, String... details) {
        super("LEADS_" + reason, details);
        this.reason = reason;
        this.faults = List.copyOf(faults);
    }

    public Reason reason() {
        return reason;
    }

    /** At most 100. */
    public List<RowFault> faults() {
        return faults;
    }

    @Override
    public String textKey() {
        return "marketops.lead.refused." + reason;
    }
}
