package org.marketops.approval;

import org.marketops.kernel.PersonKey;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The people of one step at one moment, seat by seat in the order of the step's seats. A person may sit on several. */
public final class Bench {

    private final List<Set<PersonKey>> seats;
    private final List<Standin> standins;

    private Bench(List<Set<PersonKey>> seats, List<Standin> standins) {
        this.seats = seats;
        this.standins = standins;
    }

    /** @param seats as many as the step has seats */
    public static Bench of(List<Set<PersonKey>> seats) {
        return new Bench(new ArrayList<>(seats), Collections.emptyList());
    }

    /** The same people, and those who stand in for some of them, in the order in which they are asked (A20). */
    public Bench withStandins(List<Standin> others) {
        return new Bench(seats, new ArrayList<>(others));
    }

    /** Who has a seat; those who stand in for somebody are not among them. */
    public Set<PersonKey> everybody() {
        Set<PersonKey> all = new LinkedHashSet<>();
        seats.forEach(all::addAll);
        return Collections.unmodifiableSet(all);
    }

    /** @param number of the seat, from 0 */
    Set<PersonKey> on(int number) {
        return Collections.unmodifiableSet(seats.get(number));
    }

    boolean holds(PersonKey person) {
        return seats.stream().anyMatch(seat -> seat.contains(person));
    }

    List<Standin> standins() {
        return Collections.unmodifiableList(standins);
    }

    /** Whether a decision that was taken counts with the people as they are now (A9). */
    boolean counts(RoundEvent vote) {
        return holds(vote.seat()) && (vote.person().equals(vote.seat())
                || standins.stream().anyMatch(standin -> standin.isOf(vote.seat(), vote.person())));
    }

    /** Without those who stand in and are among these people: it is their own plan, whatever the policy says about that (A20). */
    Bench withoutStandins(Collection<PersonKey> people) {
        List<Standin> left = new ArrayList<>(standins);
        left.removeIf(standin -> people.contains(standin.person()));
        return new Bench(seats, left);
    }

    Bench without(Collection<PersonKey> people) {
        List<Set<PersonKey>> left = new ArrayList<>();
        for (Set<PersonKey> seat : seats) {
            Set<PersonKey> remaining = new LinkedHashSet<>(seat);
            remaining.removeAll(people);
            left.add(remaining);
        }
        return new Bench(left, standins).withoutStandins(people);
    }
}
