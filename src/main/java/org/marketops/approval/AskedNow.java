package org.marketops.approval;

import org.marketops.approval.content.Snapshot;
import org.marketops.kernel.PersonKey;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everybody who is asked in a round now: holders of seats on which nobody has decided, and those who stand in for them (A20). */
public final class AskedNow {

    private final Map<PersonKey, PersonKey> seats = new LinkedHashMap<>();

    private AskedNow() {
    }

    public static AskedNow nobody() {
        return new AskedNow();
    }

    /** In all steps that are open. Nobody once the round is decided. A holder whose seat is handed over is among them. */
    public static AskedNow in(Round round, Snapshot now, Seats seats) {
        AskedNow asked = new AskedNow();
        asked.open(round, now).forEach(step -> asked.add(round, now, seats, step));
        return asked;
    }

    /** In one step; nobody if it is not open. */
    public static AskedNow in(Round round, Snapshot now, Seats seats, int step) {
        AskedNow asked = new AskedNow();
        if (asked.open(round, now).contains(step)) {
            asked.add(round, now, seats, step);
        }
        return asked;
    }

    private List<Integer> open(Round round, Snapshot now) {
        return round.state() == Round.State.WAITING ? round.openSteps(now) : Collections.emptyList();
    }

    private void add(Round round, Snapshot now, Seats all, int step) {
        Votes votes = Votes.on(now, round);
        Hands hands = all.hands(step, votes.in(step));
        for (PersonKey seat : all.in(step)) {
            if (!votes.of(seat, step).isPresent()) {
                seats.put(seat, seat);
                hands.standinOn(seat).ifPresent(standin -> seats.putIfAbsent(standin.person(), seat));
            }
        }
    }

    public Set<PersonKey> people() {
        return Collections.unmodifiableSet(seats.keySet());
    }

    /** Whose seat it is about: the person's own, if there is one. */
    public PersonKey seatOf(PersonKey asked) {
        return seats.getOrDefault(asked, asked);
    }
}
