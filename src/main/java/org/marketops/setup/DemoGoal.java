package org.marketops.setup;

import java.time.LocalDate;

/** An objective of the demo that results are counted for. Immutable. */
public final class DemoGoal {

    private final String key;
    private final String name;
    private final String parent;
    private final String owner;
    private final LocalDate day;
    private final boolean ofYear;
    private final String metric;
    private final long target;

    DemoGoal(String key, String name, String parent, String owner, LocalDate day, boolean ofYear, String metric, long target) {
        this.key = key;
        this.name = name;
        this.parent = parent;
        this.owner = owner;
        this.day = day;
        this.ofYear = ofYear;
        this.metric = metric;
        this.target = target;
    }

    /** Unique in the story. */
    public String key() {
        return key;
    }

    public String name() {
        return name;
    }

    /** Key of the one above; empty for the top. */
    public String parent() {
        return parent;
    }

    /** A user name. */
    public String owner() {
        return owner;
    }

    /** In the fiscal quarter, or the fiscal year, in which it is to be reached: a company’s year may begin in any month. */
    public LocalDate day() {
        return day;
    }

    public boolean isOfYear() {
        return ofYear;
    }

    /** Code of a count. */
    public String metric() {
        return metric;
    }

    public long target() {
        return target;
    }
}
