package org.marketops.approval;

import org.marketops.kernel.PersonKey;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The decisions that stand on one content: of each person the last one in each step (A17), without those that were withdrawn.
 * A withdrawal opens its step again and all after it (A19): what was decided after it is asked again.
 */
final class Votes {

    private final TreeMap<Integer, Map<PersonKey, RoundEvent>> standing = new TreeMap<>();
    private final Set<Integer> done = new HashSet<>();

    private Votes() {
    }

    static Votes on(String hash, List<RoundEvent> events) {
        Votes votes = new Votes();
        events.stream().filter(event -> event.hash().equals(hash)).forEach(votes::apply);
        return votes;
    }

    private void apply(RoundEvent event) {
        switch (event.kind()) {
            case VOTE:
                standing.computeIfAbsent(event.step(), step -> new LinkedHashMap<>()).put(event.person(), event);
                return;
            case STEP_DONE:
                done.add(event.step());
                return;
            case WITHDRAWN:
                standing.getOrDefault(event.step(), new LinkedHashMap<>()).remove(event.person());
                standing.tailMap(event.step(), false).clear();
                done.removeIf(step -> step >= event.step());
                return;
            default:
                // The end of a round changes no vote.
        }
    }

    boolean isDone(int step) {
        return done.contains(step);
    }

    Optional<RoundEvent> of(PersonKey who, int step) {
        return Optional.ofNullable(standing.getOrDefault(step, Collections.emptyMap()).get(who));
    }

    Collection<RoundEvent> in(int step) {
        return standing.getOrDefault(step, Collections.emptyMap()).values();
    }

    /** The person's decision in the last completed step in which there is one. */
    Optional<RoundEvent> inCompletedStep(PersonKey who) {
        return standing.descendingKeySet().stream().filter(this::isDone).map(step -> of(who, step)).flatMap(Optional::stream)
                .findFirst();
    }
}
