package org.marketops.audit;

import org.marketops.kernel.PersonKey;

import java.time.Instant;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** What is to be recorded: who did what when, in which round, on which content. */
public final class Note {

    private final PersonKey actor;
    private final Instant at;
    private final String action;
    private final int round;
    private final String contentHash;
    private final Details details;

    private Note(PersonKey actor, Instant at, String action, int round, String contentHash, Details details) {
        this.actor = Objects.requireNonNull(actor, "actor");
        this.at = Objects.requireNonNull(at, "at");
        this.action = Objects.requireNonNull(action, "action");
        this.round = round;
        this.contentHash = Objects.requireNonNull(contentHash, "contentHash");
        this.details = details;
    }

    /** @param action a short stable word, for example {@code voted} */
    public static Note of(PersonKey actor, Instant at, String action, int round, String contentHash) {
        return new Note(actor, at, action, round, contentHash, Details.of(new TreeMap<>()));
    }

    /** The note with one more detail; empty values are left out. */
    public Note with(String name, String value) {
        TreeMap<String, String> more = new TreeMap<>(details.texts());
        if (!value.isEmpty()) {
            more.put(name, value);
        }
        return new Note(actor, at, action, round, contentHash, Details.of(more));
    }

    /**
     * The note with its details as they stand in the database.
     *
     * @param json is hashed as it is; {@code reader} gets the texts out of it once somebody asks for them
     */
    public Note withStored(String json, Function<String, SortedMap<String, String>> reader) {
        return new Note(actor, at, action, round, contentHash, Details.stored(json, reader));
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
        return details.texts();
    }

    Details stored() {
        return details;
    }
}
