package org.marketops.approval;

import org.marketops.kernel.PersonKey;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Who may decide in each stage at one moment: able people, without those whose own plan it is (A7, A8, A9). */
public final class Seats {

    private final List<Bench> stages;

    private Seats(List<Bench> stages) {
        this.stages = stages;
    }

    /** @param able in running order of the stages; {@code own} never sits (A7) */
    public static Seats of(List<Bench> able, Set<PersonKey> own) {
        List<Bench> stages = new ArrayList<>();
        able.forEach(bench -> stages.add(bench.without(own)));
        return new Seats(stages);
    }

    /** @param stage from 1 */
    public Set<PersonKey> in(int stage) {
        return bench(stage).everybody();
    }

    Bench bench(int stage) {
        return stages.get(stage - 1);
    }

    /** How many could vote in each stage, in running order. */
    List<Integer> sizes() {
        return stages.stream().map(bench -> bench.everybody().size()).collect(Collectors.toList());
    }

    boolean holds(int stage, PersonKey who) {
        return in(stage).contains(who);
    }
}
