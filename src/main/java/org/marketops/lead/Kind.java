package org.marketops.lead;

import java.util.List;
import java.util.Locale;

/** What a row of an import tells, and the columns it may have; those that it needs come first. */
public enum Kind {
    LEADS(2, "lead", "created", "campaign", "source", "medium", "salesAt"),
    TOUCHES(3, "touch", "lead", "at", "campaign", "source", "medium", "channel", "sent"),
    STAGES(3, "lead", "stage", "at", "reason"),
    OPPORTUNITIES(5, "opportunity", "lead", "amount", "currency", "created", "closed", "outcome");

    private final int needed;
    private final List<String> columns;

    Kind(int needed, String... columns) {
        this.needed = needed;
        this.columns = List.of(columns);
    }

    /** As in an address and in JSON. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public List<String> columns() {
        return columns;
    }

    /** How many of the columns are needed, from the first. */
    public int neededColumns() {
        return needed;
    }

    List<String> needed() {
        return columns.subList(0, needed);
    }
}
