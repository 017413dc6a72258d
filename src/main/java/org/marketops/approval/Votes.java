package org.marketops.approval;

import org.marketops.approval.content.Snapshot;
import org.marketops.approval.policy.Policy;
import org.marketops.kernel.PersonKey;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The decisions that stand on one content: of each seat the last one in each step (A17), without those that were withdrawn.
 * A withdrawal opens its step again and all stages after it (A19): what was decided there is asked again.
 */
final class Votes {

    private final Round round;
    private final Snapshot now;
    private Policy policy;
    private TreeMap<Integer, Map<PersonKey, RoundEvent>> standing = new TreeMap<>();
    private Set<Integer> done = new HashSet<>();

    private Votes(Round round, Snapshot now) {
        this.round = round;
        this.now = now;
        this.policy = round.opening().policy();
    }

    /** Decisions given on other content count when what they rest on is the same (A3, A4, A5). */
    static Votes on(Snapshot now, Round round) {
        Votes votes = new Votes(round, now);
        round.events().forEach(votes::apply);
        return votes;
    }

    private void apply(RoundEvent event) {
        if (event.kind() == RoundEvent.Kind.MIGRATED) {
            migrate(event.policy().orElseThrow(IllegalStateException::new));
            return;
        }
        if (event.step() == 0 || !round.restsOnTheSame(policy, event.step(), event.hash(), now)) {
            return;
        }
        switch (event.kind()) {
            case VOTE:
            case CARRIED:
                standing.computeIfAbsent(event.step(), step -> new LinkedHashMap<>()).put(event.seat(), event);
                return;
            case STEP_DONE:
                done.add(event.step());
                return;
            case WITHDRAWN:
                withdraw(event);
                return;
            default:
                // Reminders and ends change no vote.
        }
    }

    private void withdraw(RoundEvent event) {
        int stage = policy.stageOf(event.step());
        standing.getOrDefault(event.step(), new LinkedHashMap<>()).remove(event.seat());
        done.remove(event.step());
        standing.keySet().removeIf(step -> policy.stageOf(step) > stage);
        done.removeIf(step -> policy.stageOf(step) > stage);
    }

    /** What was decided in a step that the new policy has unchanged stays; the others are asked (A28). */
    private void migrate(Policy next) {
        TreeMap<Integer, Map<PersonKey, RoundEvent>> kept = new TreeMap<>();
        Set<Integer> keptDone = new HashSet<>();
        for (int step = 1; step <= next.steps().size(); step++) {
            // 0 if there was none; steps are numbered from 1, so nothing is found for it.
            int before = policy.steps().indexOf(next.step(step)) + 1;
            if (standing.containsKey(before)) {
                kept.put(step, standing.get(before));
            }
            if (done.contains(before)) {
                keptDone.add(step);
            }
        }
        policy = next;
        standing = kept;
        done = keptDone;
    }

    boolean isDone(int step) {
        return done.contains(step);
    }

    boolean isAnyDone() {
        return !done.isEmpty();
    }

    /** @param seat whose holder, or somebody standing in, has decided */
    Optional<RoundEvent> of(PersonKey seat, int step) {
        return Optional.ofNullable(standing.getOrDefault(step, Collections.emptyMap()).get(seat));
    }

    /** What the person has said in the step, on whichever seat. */
    Optional<RoundEvent> by(PersonKey person, int step) {
        return in(step).stream().filter(vote -> vote.person().equals(person)).findFirst();
    }

    /** What the person has said in the step, or what somebody else has said on that person's seat. */
    Optional<RoundEvent> concerning(PersonKey person, int step) {
        Optional<RoundEvent> said = by(person, step);
        return said.isPresent() ? said : of(person, step);
    }

    Collection<RoundEvent> in(int step) {
        return standing.getOrDefault(step, Collections.emptyMap()).values();
    }

    /** The approval of the seat in a step before this one. */
    Optional<RoundEvent> earlierApproval(PersonKey seat, int step) {
        return standing.headMap(step, false).descendingMap().values().stream().map(votes -> votes.get(seat))
                .filter(vote -> vote != null && vote.is(Decision.APPROVE)).findFirst();
    }

    /** The person's decision in the last completed step in which there is one, and that step. */
    Optional<Map.Entry<Integer, RoundEvent>> inCompletedStep(PersonKey who) {
        return standing.descendingKeySet().stream().filter(this::isDone)
                .map(step -> concerning(who, step).map(vote -> Map.entry(step, vote))).flatMap(Optional::stream).findFirst();
    }
}
