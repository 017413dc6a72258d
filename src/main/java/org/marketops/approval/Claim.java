package org.marketops.approval;

import java.time.Instant;
import java.util.Objects;

/** Somebody has set about a task that nobody else may do at the same time. */
public final class Claim {

    private final String holder;
    private final Instant since;

    /** @param holder a process, as {@link Processes} names it */
    public Claim(String holder, Instant since) {
        this.holder = Objects.requireNonNull(holder, "holder");
        this.since = Objects.requireNonNull(since, "since");
    }

    public String holder() {
        return holder;
    }

    public Instant since() {
        return since;
    }
}
