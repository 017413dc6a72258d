package org.marketops.metric;

import org.marketops.kernel.PersonKey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** One import: a file into a project, all or nothing, and whether it was taken back. */
public final class Batch {

    private final long id;
    private final long projectId;
    private final String fileName;
    private final String sha256;
    private final String source;
    private final PersonKey importedBy;
    private final Instant importedAt;
    private final Counts counts;
    private final Undo undo;
    private final LocalDate firstDay;
    private final LocalDate lastDay;
    private final BatchNotes notes;

    public Batch(long id, long projectId, String fileName, String sha256, String source,
                 PersonKey importedBy, Instant importedAt, Counts counts, Undo undo) {
        this(id, projectId, fileName, sha256, source, importedBy, importedAt, counts, undo, new Days(null, null), BatchNotes.none());
    }

    private Batch(long id, long projectId, String fileName, String sha256, String source, PersonKey importedBy, Instant importedAt,
                  Counts counts, Undo undo, Days days, BatchNotes notes) {
        this.id = id;
        this.projectId = projectId;
        this.fileName = Objects.requireNonNull(fileName);
        this.sha256 = Objects.requireNonNull(sha256);
        this.source = Objects.requireNonNull(source);
        this.importedBy = Objects.requireNonNull(importedBy);
        this.importedAt = Objects.requireNonNull(importedAt);
        this.counts = Objects.requireNonNull(counts);
        this.undo = undo;
        this.firstDay = days.first;
        this.lastDay = days.last;
        this.notes = notes;
    }

    /** With the days of its rows, both included. */
    public Batch covering(LocalDate first, LocalDate last) {
        return new Batch(id, projectId, fileName, sha256, source, importedBy, importedAt, counts, undo, new Days(first, last), notes);
    }

    public Batch with(BatchNotes more) {
        return new Batch(id, projectId, fileName, sha256, source, importedBy, importedAt, counts, undo, new Days(firstDay, lastDay), more);
    }

    public BatchNotes notes() {
        return notes;
    }

    /** Empty for an import of a time when they were not kept. */
    public Optional<LocalDate> firstDay() {
        return Optional.ofNullable(firstDay);
    }

    public Optional<LocalDate> lastDay() {
        return Optional.ofNullable(lastDay);
    }

    /** It counts, comes from that source, and has days in common with this period. */
    public boolean meets(String otherSource, LocalDate first, LocalDate last) {
        return undo == null && source.equals(otherSource) && firstDay != null && !firstDay.isAfter(last) && !lastDay.isBefore(first);
    }

    /** All its days are in this period. */
    public boolean liesWithin(LocalDate first, LocalDate last) {
        return firstDay != null && !firstDay.isBefore(first) && !lastDay.isAfter(last);
    }

    /** 0 before it is stored. */
    public long id() {
        return id;
    }

    public long projectId() {
        return projectId;
    }

    public String fileName() {
        return fileName;
    }

    public String sha256() {
        return sha256;
    }

    public String source() {
        return source;
    }

    public PersonKey importedBy() {
        return importedBy;
    }

    public Instant importedAt() {
        return importedAt;
    }

    public Counts counts() {
        return counts;
    }

    public Optional<Undo> undo() {
        return Optional.ofNullable(undo);
    }

    private static final class Days {

        private final LocalDate first;
        private final LocalDate last;

        Days(LocalDate first, LocalDate last) {
            this.first = first;
            this.last = last;
        }
    }

    /** Who took an import back, and when. */
    public static final class Undo {

        private final PersonKey by;
        private final Instant at;

        public Undo(PersonKey by, Instant at) {
            this.by = Objects.requireNonNull(by);
            this.at = Objects.requireNonNull(at);
        }

        public PersonKey by() {
            return by;
        }

        public Instant at() {
            return at;
        }
    }

    /** Rows of the file: imported for campaigns, kept in the tray, left out because of an error. */
    public static final class Counts {

        private final int imported;
        private final int inTray;
        private final int leftOut;

        public Counts(int imported, int inTray, int leftOut) {
            this.imported = imported;
            this.inTray = inTray;
            this.leftOut = leftOut;
        }

        public int imported() {
            return imported;
        }

        public int inTray() {
            return inTray;
        }

        public int leftOut() {
            return leftOut;
        }
    }
}
