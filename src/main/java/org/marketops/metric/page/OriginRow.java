package org.marketops.metric.page;

import org.marketops.kernel.IssueId;

import java.time.LocalDate;
import java.util.Objects;

/** One imported figure. Immutable. */
public final class OriginRow {

    private final long id;
    private final IssueId issue;
    private final LocalDate first;
    private final LocalDate last;
    private final Origin origin;

    public OriginRow(long id, IssueId issue, LocalDate first, LocalDate last, Origin origin) {
        this.id = id;
        this.issue = Objects.requireNonNull(issue);
        this.first = Objects.requireNonNull(first);
        this.last = Objects.requireNonNull(last);
        this.origin = Objects.requireNonNull(origin);
    }

    public long id() {
        return id;
    }

    public IssueId issue() {
        return issue;
    }

    public LocalDate first() {
        return first;
    }

    /** Included. */
    public LocalDate last() {
        return last;
    }

    /** Its amount, and the import that brought it. */
    public Origin origin() {
        return origin;
    }
}
