package org.marketops.lead;

import org.marketops.kernel.PersonKey;

import java.time.Instant;
import java.util.Objects;

/** One import of leads: who told what when, under which key. Immutable. */
public final class LeadBatch {

    private final long id;
    private final long projectId;
    private final String key;
    private final String sha256;
    private final PersonKey by;
    private final Instant at;
    private final int rows;
    private final String file;

    /** @param id 0 for one that is not kept yet; @param key by which the sender knows it, 1 to 80 signs */
    public LeadBatch(long id, long projectId, String key, String sha256, PersonKey by, Instant at, int rows) {
        this(id, projectId, key, sha256, by, at, rows, "");
    }

    private LeadBatch(long id, long projectId, String key, String sha256, PersonKey by, Instant at, int rows, String file) {
        this.id = id;
        this.projectId = projectId;
        this.key = Objects.requireNonNull(key, "key");
        this.sha256 = Objects.requireNonNull(sha256, "sha256");
        this.by = Objects.requireNonNull(by, "by");
        this.at = Objects.requireNonNull(at, "at");
        this.rows = rows;
        this.file = Objects.requireNonNull(file, "file");
    }

    /** @param name of the file that it came in; empty for none */
    public LeadBatch ofFile(String name) {
        return new LeadBatch(id, projectId, key, sha256, by, at, rows, name);
    }

    LeadBatch withRows(int taken) {
        return new LeadBatch(id, projectId, key, sha256, by, at, taken, file);
    }

    LeadBatch withId(long kept) {
        return new LeadBatch(kept, projectId, key, sha256, by, at, rows, file);
    }

    public long id() {
        return id;
    }

    public long projectId() {
        return projectId;
    }

    public String key() {
        return key;
    }

    public String sha256() {
        return sha256;
    }

    public PersonKey by() {
        return by;
    }

    public Instant at() {
        return at;
    }

    /** What people call it: the name of its file, else its key. */
    public String name() {
        return file.isEmpty() ? key : file;
    }

    /** Empty if it was pushed. */
    public String file() {
        return file;
    }

    public int rows() {
        return rows;
    }
}
