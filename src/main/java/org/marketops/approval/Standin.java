package org.marketops.approval;

import org.marketops.kernel.PersonKey;

import java.time.LocalDate;
import java.util.Objects;

/** One person may decide on the seat of another (A20), on one plan, at one moment. */
public final class Standin {

    private final PersonKey holder;
    private final PersonKey person;
    private final LocalDate until;
    private final boolean keepsHolder;
    private final boolean inForce;

    private Standin(PersonKey holder, PersonKey person, LocalDate until, boolean keepsHolder, boolean inForce) {
        this.holder = Objects.requireNonNull(holder, "holder");
        this.person = Objects.requireNonNull(person, "person");
        this.until = Objects.requireNonNull(until, "until");
        this.keepsHolder = keepsHolder;
        this.inForce = inForce;
    }

    /** @param until the last day. @param keepsHolder whether the holder may decide as well */
    public static Standin now(PersonKey holder, PersonKey person, LocalDate until, boolean keepsHolder) {
        return new Standin(holder, person, until, keepsHolder, true);
    }

    /** Who stood in before: takes no new decision, but those that were taken count. */
    public static Standin before(PersonKey holder, PersonKey person, LocalDate until) {
        return new Standin(holder, person, until, true, false);
    }

    /** Whose seat it is. */
    public PersonKey holder() {
        return holder;
    }

    /** Who decides. */
    public PersonKey person() {
        return person;
    }

    /** The last day. */
    public LocalDate until() {
        return until;
    }

    public boolean keepsHolder() {
        return keepsHolder;
    }

    /** Whether new decisions are taken. */
    public boolean isInForce() {
        return inForce;
    }

    boolean isOf(PersonKey seat, PersonKey who) {
        return holder.equals(seat) && person.equals(who);
    }
}
