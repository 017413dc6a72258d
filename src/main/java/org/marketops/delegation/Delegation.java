package org.marketops.delegation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.marketops.kernel.PersonKey;

/** One person stands in for another, on some days, for some plans. Immutable; it is never deleted, only stopped. */
public final class Delegation {

    /** Narrow before wide, then older before newer: in this order people are asked to stand in. */
    public static final Comparator<Delegation> ORDER =
            Comparator.<Delegation, Reach.Kind>comparing(delegation -> delegation.reach.kind()).thenComparing(Delegation::id);

    /** Where it stands on a day. */
    public enum State { PLANNED, NOW, OVER, STOPPED }

    /** Why it was stopped. */
    public enum Cause { BY_GIVER, BY_STANDIN, GIVER_GONE, STANDIN_GONE }

    private final int id;
    private final PersonKey from;
    private final PersonKey to;
    private final Days days;
    private final Reach reach;
    private final boolean keepMeToo;
    private final Instant stoppedAt;
    private final Cause cause;

    private Delegation(int id, PersonKey from, PersonKey to, Days days, Reach reach, boolean keepMeToo, Instant stoppedAt, Cause cause) {
        this.id = id;
        this.from = Objects.requireNonNull(from, "from");
        this.to = Objects.requireNonNull(to, "to");
        this.days = Objects.requireNonNull(days, "days");
        this.reach = Objects.requireNonNull(reach, "reach");
        this.keepMeToo = keepMeToo;
        this.stoppedAt = stoppedAt;
        this.cause = cause;
    }

    /** One that is not saved yet. @param keepMeToo whether the giver can still decide in the meantime */
    public static Delegation draft(PersonKey from, PersonKey to, Days days, Reach reach, boolean keepMeToo) {
        return new Delegation(0, from, to, days, reach, keepMeToo, null, null);
    }

    public Delegation saved(int withId) {
        return new Delegation(withId, from, to, days, reach, keepMeToo, stoppedAt, cause);
    }

    public Delegation stopped(Instant at, Cause why) {
        return new Delegation(id, from, to, days, reach, keepMeToo, Objects.requireNonNull(at, "at"), Objects.requireNonNull(why, "why"));
    }

    /** 0 while it is not saved. */
    public int id() {
        return id;
    }

    /** Whose seats are used. */
    public PersonKey from() {
        return from;
    }

    /** Who decides in the meantime. */
    public PersonKey to() {
        return to;
    }

    public Days days() {
        return days;
    }

    public Reach reach() {
        return reach;
    }

    public boolean keepMeToo() {
        return keepMeToo;
    }

    public Optional<Instant> stoppedAt() {
        return Optional.ofNullable(stoppedAt);
    }

    public Optional<Cause> cause() {
        return Optional.ofNullable(cause);
    }

    public State stateOn(LocalDate day) {
        if (stoppedAt != null) {
            return State.STOPPED;
        }
        return day.isBefore(days.first()) ? State.PLANNED : days.contain(day) ? State.NOW : State.OVER;
    }

    /** Whether it is still to come or in force. */
    public boolean isOpenOn(LocalDate day) {
        return stateOn(day) == State.PLANNED || stateOn(day) == State.NOW;
    }

    public boolean concerns(PersonKey person) {
        return from.equals(person) || to.equals(person);
    }

    @Override
    public String toString() {
        return "delegation " + id + ": " + to + " for " + from + ", " + days + ", " + reach;
    }
}
