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

    private Bench(List<Set<PersonKey>> seats) {
        this.seats = seats;
    }

    /** @param seats as many as the step has seats */
    public static Bench of(List<Set<PersonKey>> seats) {
        return new Bench(new ArrayList<>(seats));
    }

    /** Of a step with one seat. */
    public static Bench of(Set<PersonKey> people) {
        return new Bench(Collections.singletonList(people));
    }

    Set<PersonKey> everybody() {
        Set<PersonKey> all = new LinkedHashSet<>();
        seats.forEach(all::addAll);
        return Collections.unmodifiableSet(all);
    }

    /** @param number of the seat, from 0 */
    Set<PersonKey> on(int number) {
        return Collections.unmodifiableSet(seats.get(number));
    }

    Bench without(Collection<PersonKey> people) {
        List<Set<PersonKey>> left = new ArrayList<>();
        for (Set<PersonKey> seat : seats) {
            Set<PersonKey> remaining = new LinkedHashSet<>(seat);
            remaining.removeAll(people);
            left.add(remaining);
        }
        return new Bench(left);
    }
}
