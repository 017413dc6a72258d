package org.marketops.approval;

import org.marketops.kernel.PersonKey;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who may decide in each step at one moment: able people, without those whose own plan it is (A7, A8, A9). */
public final class Seats {

    private final List<Bench> steps;
    private final Set<PersonKey> own;
    private final PersonKey lastEditor;
    private final boolean editorMayComplete;

    private Seats(List<Bench> steps, Set<PersonKey> own, PersonKey lastEditor, boolean editorMayComplete) {
        this.steps = steps;
        this.own = new HashSet<>(own);
        this.lastEditor = lastEditor;
        this.editorMayComplete = editorMayComplete;
    }

    /** @param able in running order of the steps; {@code own} never sits (A7) */
    public static Seats of(List<Bench> able, Set<PersonKey> own) {
        return of(able, own, Optional.empty(), true);
    }

    /** @param editorMayComplete whether the last editor's vote may complete a step (A6) */
    public static Seats of(List<Bench> able, Set<PersonKey> own, Optional<PersonKey> lastEditor, boolean editorMayComplete) {
        List<Bench> steps = new ArrayList<>();
        able.forEach(bench -> steps.add(bench.without(own)));
        return new Seats(steps, own, lastEditor.orElse(null), editorMayComplete);
    }

    /** @param step from 1 */
    public Set<PersonKey> in(int step) {
        return bench(step).everybody();
    }

    Bench bench(int step) {
        return steps.get(step - 1);
    }

    /** How many could vote in each step, in running order. */
    public List<Integer> sizes() {
        return steps.stream().map(bench -> bench.everybody().size()).collect(Collectors.toList());
    }

    boolean holds(int step, PersonKey who) {
        return in(step).contains(who);
    }

    /** Whose seat the person would decide on in the step if nobody had decided yet; absent if on none. */
    public Optional<PersonKey> seatFor(int step, PersonKey who) {
        return hands(step, Collections.emptyList()).seatOf(who);
    }

    /** In whose hands the seats of the step are (A20). @param votes that stand in it */
    Hands hands(int step, Collection<RoundEvent> votes) {
        return Hands.of(bench(step), votes);
    }

    /** Whether the person has a seat in the step, or stands in on one. */
    boolean concerns(int step, PersonKey who) {
        return holds(step, who) || seatFor(step, who).isPresent();
    }

    /** Whether it is the person's own plan, and the policy lets nobody decide on that. */
    boolean bars(PersonKey who) {
        return own.contains(who);
    }

    boolean isNeverLast(PersonKey who) {
        return neverLast().filter(who::equals).isPresent();
    }

    /** Who may vote, but not so that it completes a step (A6). */
    Optional<PersonKey> neverLast() {
        return editorMayComplete ? Optional.empty() : lastEditor();
    }

    /** Of a material field, if that is known. */
    Optional<PersonKey> lastEditor() {
        return Optional.ofNullable(lastEditor);
    }
}
