package org.marketops.approval;

import org.marketops.kernel.PersonKey;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Who may decide in each stage at one moment: able people, without those whose own plan it is (A7, A8, A9). */
public final class Seats {

    private final List<Set<PersonKey>> stages;

    private Seats(List<Set<PersonKey>> stages) {
        this.stages = stages;
    }

    /** @param able in running order of the stages; {@code own} never sits (A7) */
    public static Seats of(List<Set<PersonKey>> able, Set<PersonKey> own) {
        List<Set<PersonKey>> stages = new ArrayList<>();
        for (Set<PersonKey> people : able) {
            Set<PersonKey> left = new LinkedHashSet<>(people);
            left.removeAll(new HashSet<>(own));
            stages.add(Collections.unmodifiableSet(left));
        }
        return new Seats(stages);
    }

    /** @param stage from 1 */
    public Set<PersonKey> in(int stage) {
        return stages.get(stage - 1);
    }

    boolean holds(int stage, PersonKey who) {
        return in(stage).contains(who);
    }
}
