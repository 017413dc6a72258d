package org.marketops.audit;

import org.marketops.kernel.CanonicalJson;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Sha256;

import java.time.Instant;
import java.util.Map;

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
    private final Details details;
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
        this.details = note.stored();
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
        return details.texts();
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
        // Written by hand in the order of the keys: checking a chain does little else.
        StringBuilder out = new StringBuilder(512);
        member(out, "{\"action\":", action);
        member(out, ",\"actor\":", actor.value());
        member(out, ",\"at\":", Long.toString(at.toEpochMilli()));
        member(out, ",\"content\":", contentHash);
        member(out, ",\"details\":", details.json());
        member(out, ",\"plan\":", plan.toString());
        member(out, ",\"previous\":", previousHash);
        member(out, ",\"round\":", Integer.toString(round));
        member(out, ",\"seq\":", Integer.toString(seq));
        return out.append('}').toString();
    }

    private static void member(StringBuilder out, String name, String value) {
        CanonicalJson.quote(out.append(name), value);
    }
}
