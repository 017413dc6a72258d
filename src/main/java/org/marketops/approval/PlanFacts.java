package org.marketops.approval;

import org.marketops.approval.content.Snapshot;
import org.marketops.approval.policy.Material;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;

import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** A plan as the host shows it at one moment. */
public final class PlanFacts {

    /** Where the plan is filed; decides which policy is for it. */
    public static final class Place {

        private final long projectId;
        private final String issueTypeId;

        public Place(long projectId, String issueTypeId) {
            this.projectId = projectId;
            this.issueTypeId = Objects.requireNonNull(issueTypeId, "issueTypeId");
        }

        public long projectId() {
            return projectId;
        }

        public String issueTypeId() {
            return issueTypeId;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Place && ((Place) other).projectId == projectId && ((Place) other).issueTypeId.equals(issueTypeId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(projectId, issueTypeId);
        }
    }

    /** Who wrote the plan. */
    public static final class Writers {

        private final PersonKey reporter;
        private final PersonKey lastEditor;

        /** @param reporter null if there is none; {@code lastEditor} of a material field, null if nobody has edited one */
        public Writers(PersonKey reporter, PersonKey lastEditor) {
            this.reporter = reporter;
            this.lastEditor = lastEditor;
        }
    }

    private final IssueId id;
    private final Place place;
    private final String statusId;
    private final long updatedMillis;
    private final Function<Material, Snapshot> content;
    private final Function<Material, Writers> history;
    private Material known;
    private Snapshot knownContent;
    private Writers writers;

    /** @param history asked for only when needed, because it reads the history of the issue */
    public PlanFacts(IssueId id, Place place, String statusId, long updatedMillis, Function<Material, Snapshot> content,
                     Function<Material, Writers> history) {
        this.id = Objects.requireNonNull(id, "id");
        this.place = Objects.requireNonNull(place, "place");
        this.statusId = Objects.requireNonNull(statusId, "statusId");
        this.updatedMillis = updatedMillis;
        this.content = Objects.requireNonNull(content, "content");
        this.history = Objects.requireNonNull(history, "history");
    }

    public IssueId id() {
        return id;
    }

    public Place place() {
        return place;
    }

    public String statusId() {
        return statusId;
    }

    /** When the host last stored the issue, in milliseconds since 1970. */
    public long updatedMillis() {
        return updatedMillis;
    }

    /** The material fields as they are (A1). */
    public Snapshot content(Material material) {
        if (!material.equals(known)) {
            known = material;
            knownContent = content.apply(material);
            writers = null;
        }
        return knownContent;
    }

    /** Whose plan it is (A7): reporter, last material editor, and the submitter if there is one. */
    public Set<PersonKey> ownPeople(PersonKey... submitter) {
        Set<PersonKey> own = new HashSet<>(Set.of(submitter));
        own.add(writers().reporter);
        own.add(writers().lastEditor);
        own.remove(null);
        return own;
    }

    /** Who made the last edit of a material field (A6). */
    public Optional<PersonKey> lastEditor() {
        return Optional.ofNullable(writers().lastEditor);
    }

    private Writers writers() {
        if (writers == null) {
            writers = history.apply(known == null ? Material.standard() : known);
        }
        return writers;
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
