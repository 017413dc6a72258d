package org.marketops.approval;

import org.marketops.approval.content.Snapshot;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/** A plan as the host shows it at one moment. */
public final class PlanFacts {

    private final IssueId id;
    private final String statusId;
    private final long updatedMillis;
    private final Snapshot content;
    private final Supplier<Set<PersonKey>> writers;

    /** @param writers reporter and last material editor; asked for only when needed, because it reads the history */
    public PlanFacts(IssueId id, String statusId, long updatedMillis, Snapshot content, Supplier<Set<PersonKey>> writers) {
        this.id = Objects.requireNonNull(id, "id");
        this.statusId = Objects.requireNonNull(statusId, "statusId");
        this.updatedMillis = updatedMillis;
        this.content = Objects.requireNonNull(content, "content");
        this.writers = Objects.requireNonNull(writers, "writers");
    }

    public IssueId id() {
        return id;
    }

    public String statusId() {
        return statusId;
    }

    /** When the host last stored the issue, in milliseconds since 1970. */
    public long updatedMillis() {
        return updatedMillis;
    }

    public Snapshot content() {
        return content;
    }

    /** Whose plan it is (A7): reporter, last material editor, and the submitter if there is one. */
    public Set<PersonKey> ownPeople(PersonKey... submitter) {
        Set<PersonKey> own = new HashSet<>(writers.get());
        own.addAll(Set.of(submitter));
        return own;
    }

    /**
     * Whether the host has stored what was expected. Some databases keep whole seconds only, so a time without
     * milliseconds counts for its whole second.
     */
    boolean isStoredSince(long expectedMillis) {
        boolean wholeSecond = updatedMillis % 1000 == 0 && updatedMillis / 1000 == expectedMillis / 1000;
        return updatedMillis >= expectedMillis || wholeSecond;
    }
}
