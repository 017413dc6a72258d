package org.marketops.audit;

import org.marketops.kernel.CanonicalJson;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Sha256;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One entry of a plan's record. Its hash covers every field and the hash of the entry before (A32). People are held by key,
 * so that erasing a name leaves the chain whole (A35). Times to the millisecond.
 */
public final class LedgerEntry {

    /** The hash before the first entry. */
    public static final String NOTHING_BEFORE = "0000000000000000000000000000000000000000000000000000000000000000";

    private final IssueId plan;
    private final int seq;
    private final String previousHash;
    private final Instant at;
    private final PersonKey actor;
    private final String action;
    private final int round;
    private final String contentHash;
    private final SortedMap<String, String> details;
    private final String hash;

    private LedgerEntry(IssueId plan, int seq, String previousHash, Note note, String storedHash) {
        this.plan = plan;
        this.seq = seq;
        this.previousHash = previousHash;
        this.at = Instant.ofEpochMilli(note.at().toEpochMilli());
        this.actor = note.actor();
        this.action = note.action();
        this.round = note.round();
        this.contentHash = note.contentHash();
        this.details = Collections.unmodifiableSortedMap(new TreeMap<>(note.details()));
        this.hash = storedHash == null ? computedHash() : storedHash;
    }

    /** The entry after {@code previousHash}. */
    public static LedgerEntry following(IssueId plan, int seq, String previousHash, Note note) {
        return new LedgerEntry(plan, seq, previousHash, note, null);
    }

    /** As it stands in the database: its hash may be wrong, {@link Chain} tells. */
    public static LedgerEntry stored(IssueId plan, int seq, String previousHash, Note note, String storedHash) {
        return new LedgerEntry(plan, seq, previousHash, note, storedHash);
    }

    public IssueId plan() {
        return plan;
    }

    /** From 1. */
    public int seq() {
        return seq;
    }

    public String previousHash() {
        return previousHash;
    }

    public Instant at() {
        return at;
    }

    public PersonKey actor() {
        return actor;
    }

    /** One of the actions of {@link Note}. */
    public String action() {
        return action;
    }

    /** The round that the entry is about; 0 if none. */
    public int round() {
        return round;
    }

    public String contentHash() {
        return contentHash;
    }

    public Map<String, String> details() {
        return details;
    }

    public String hash() {
        return hash;
    }

    private String computedHash() {
        return Sha256.of(record());
    }

    boolean isUnaltered() {
        return hash.equals(computedHash());
    }

    /** The canonical JSON that the hash is computed from; docs/record-format.md defines it. */
    public String record() {
        TreeMap<String, String> content = new TreeMap<>();
        content.put("plan", plan.toString());
        content.put("seq", Integer.toString(seq));
        content.put("previous", previousHash);
        content.put("at", Long.toString(at.toEpochMilli()));
        content.put("actor", actor.value());
        content.put("action", action);
        content.put("round", Integer.toString(round));
        content.put("content", contentHash);
        content.put("details", CanonicalJson.of(details));
        return CanonicalJson.of(content);
    }
}
