package org.marketops.metric.file;

import org.marketops.kernel.PersonKey;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** How a project reads a kind of file, kept under a name: which column means what, and how its cells are written. One version of it, which never changes. */
public final class OwnProfile {

    private final long id;
    private final String name;
    private final int version;
    private final String fingerprint;
    private final FormatChoices choices;
    private final Made made;
    private final Made retired;

    private OwnProfile(long id, Key key, String fingerprint, FormatChoices choices, Made made, Made retired) {
        this.id = id;
        this.name = key.name;
        this.version = key.version;
        this.fingerprint = Objects.requireNonNull(fingerprint);
        this.choices = Objects.requireNonNull(choices);
        this.made = Objects.requireNonNull(made);
        this.retired = retired;
    }

    /** @param version from 1; @param fingerprint of the headers that it reads */
    public static OwnProfile of(String name, int version, String fingerprint, FormatChoices choices, Made made) {
        return new OwnProfile(0, new Key(name, version), fingerprint, choices, made, null);
    }

    public OwnProfile stored(long itsId) {
        return new OwnProfile(itsId, new Key(name, version), fingerprint, choices, made, retired);
    }

    /** Chosen for no file any more. */
    public OwnProfile retired(Made by) {
        return new OwnProfile(id, new Key(name, version), fingerprint, choices, made, by);
    }

    /** 0 before it is stored. */
    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public int version() {
        return version;
    }

    public String fingerprint() {
        return fingerprint;
    }

    public FormatChoices choices() {
        return choices;
    }

    public Made made() {
        return made;
    }

    public Optional<Made> retired() {
        return Optional.ofNullable(retired);
    }

    /** Who did it, and when. */
    public static final class Made {

        private final PersonKey by;
        private final Instant at;

        public Made(PersonKey by, Instant at) {
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

    private static final class Key {

        private final String name;
        private final int version;

        Key(String name, int version) {
            this.name = Objects.requireNonNull(name);
            this.version = version;
        }
    }
}
