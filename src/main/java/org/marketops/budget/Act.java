package org.marketops.budget;

import java.time.Instant;
import java.util.Objects;
import org.marketops.kernel.PersonKey;

/** Who changes something, when, how and why. The reason may be empty. */
public final class Act {

    /** How a change came about. The names are stored. */
    public enum Way { EDIT, LINE, TRANSFER, CHANGE_REQUEST, IMPORT }

    public static final int LONGEST_REASON = 400;

    private final PersonKey who;
    private final Instant at;
    private final Way way;
    private final String reason;

    public Act(PersonKey who, Instant at, Way way, String reason) {
        this.who = Objects.requireNonNull(who, "who");
        this.at = Objects.requireNonNull(at, "at");
        this.way = Objects.requireNonNull(way, "way");
        this.reason = Objects.requireNonNull(reason, "reason");
    }

    public PersonKey who() {
        return who;
    }

    public Instant at() {
        return at;
    }

    public Way way() {
        return way;
    }

    public String reason() {
        return reason;
    }
}
