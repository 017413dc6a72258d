package org.marketops.audit;

import org.marketops.kernel.PersonKey;

import java.time.Instant;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is to be recorded: who did what when, in which round, on which content. */
public final class Note {

    private final PersonKey actor;
    private final Instant at;
    private final String action;
    private final int round;
    private final String contentHash;
    private final SortedMap<String, String> details;

    private Note(PersonKey actor, Instant at, String action, int round, String contentHash, SortedMap<String, String> details) {
        this.actor = Objects.requireNonNull(actor, "actor");
        this.at = Objects.requireNonNull(at, "at");
        this.action = Objects.requireNonNull(action, "action");
        this.round = round;
        this.contentHash = Objects.requireNonNull(contentHash, "contentHash");
        this.details = Collections.unmodifiableSortedMap(details);
    }

    /** @param action a short stable word, for example {@code voted} */
    public static Note of(PersonKey actor, Instant at, String action, int round, String contentHash) {
        return new Note(actor, at, action, round, contentHash, new TreeMap<>());
    }

    /** The note with one more detail; empty values are left out. */
    public Note with(String name, String value) {
        TreeMap<String, String> more = new TreeMap<>(details);
        if (!value.isEmpty()) {
            more.put(name, value);
        }
        return new Note(actor, at, action, round, contentHash, more);
    }

    public PersonKey actor() {
        return actor;
    }

    public Instant at() {
        return at;
    }

    public String action() {
        return action;
    }

    public int round() {
        return round;
    }

    public String contentHash() {
        return contentHash;
    }

    public SortedMap<String, String> details() {
        return details;
    }
}
