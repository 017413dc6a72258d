package org.marketops.approval;

import org.marketops.kernel.PersonKey;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Who may decide in each step at one moment: able people, without those whose own plan it is (A7, A8, A9). */
public final class Seats {

    private final List<Bench> steps;

    private Seats(List<Bench> steps) {
        this.steps = steps;
    }

    /** @param able in running order of the steps; {@code own} never sits (A7) */
    public static Seats of(List<Bench> able, Set<PersonKey> own) {
        List<Bench> steps = new ArrayList<>();
        able.forEach(bench -> steps.add(bench.without(own)));
        return new Seats(steps);
    }

    /** @param step from 1 */
    public Set<PersonKey> in(int step) {
        return bench(step).everybody();
    }

    Bench bench(int step) {
        return steps.get(step - 1);
    }

    /** How many could vote in each step, in running order. */
    List<Integer> sizes() {
        return steps.stream().map(bench -> bench.everybody().size()).collect(Collectors.toList());
    }

    boolean holds(int step, PersonKey who) {
        return in(step).contains(who);
    }
}
