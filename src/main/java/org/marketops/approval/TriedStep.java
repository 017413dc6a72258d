package org.marketops.approval;

import org.marketops.approval.policy.Step;
import org.marketops.kernel.PersonKey;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** One step of a policy that was tried on a plan: who would be asked, who is left out and why, and whether it could end. */
public final class TriedStep {

    /** ENDS: enough people. SKIPPED: its condition does not hold. NOBODY: nobody could decide. TOO_FEW: not enough could. */
    public enum Outcome { ENDS, SKIPPED, NOBODY, TOO_FEW }

    private final Step step;
    private final int stage;
    private final Outcome outcome;
    private final int needed;
    private final Set<PersonKey> asked;
    private final Set<PersonKey> own;
    private final Set<PersonKey> blind;
    private final Duration quick;
    private final Duration slow;

    private TriedStep(Step step, int stage, Outcome outcome, int needed, Set<PersonKey> asked, Set<PersonKey> own,
                      Set<PersonKey> blind, Duration quick, Duration slow) {
        this.step = step;
        this.stage = stage;
        this.outcome = outcome;
        this.needed = needed;
        this.asked = Collections.unmodifiableSet(new LinkedHashSet<>(asked));
        this.own = Collections.unmodifiableSet(new LinkedHashSet<>(own));
        this.blind = Collections.unmodifiableSet(new LinkedHashSet<>(blind));
        this.quick = quick;
        this.slow = slow;
    }

    static TriedStep skipped(Step step, int stage) {
        return new TriedStep(step, stage, Outcome.SKIPPED, 0, Collections.emptySet(), Collections.emptySet(), Collections.emptySet(),
                null, null);
    }

    static TriedStep of(Step step, int stage, Tally nobodyVoted, Set<PersonKey> asked, Set<PersonKey> own, Set<PersonKey> blind) {
        Outcome outcome = asked.isEmpty() ? Outcome.NOBODY : nobodyVoted.isOutOfReach() ? Outcome.TOO_FEW : Outcome.ENDS;
        return new TriedStep(step, stage, outcome, nobodyVoted.needed(), asked, own, blind, null, null);
    }

    TriedStep taking(Optional<Duration> newQuick, Optional<Duration> newSlow) {
        return new TriedStep(step, stage, outcome, needed, asked, own, blind, newQuick.orElse(null), newSlow.orElse(null));
    }

    public Step step() {
        return step;
    }

    /** The number of its stage, from 1. */
    public int stage() {
        return stage;
    }

    public Outcome outcome() {
        return outcome;
    }

    /** How many of those who are asked must approve; 0 if the step is skipped. */
    public int needed() {
        return needed;
    }

    public Set<PersonKey> asked() {
        return asked;
    }

    /** Left out because it is their own plan (A7). */
    public Set<PersonKey> own() {
        return own;
    }

    /** Left out because they may not see the plan (A11). */
    public Set<PersonKey> blind() {
        return blind;
    }

    /** Working time within which it would end if all who are asked are quick for themselves; empty if their times are not known. */
    public Optional<Duration> quick() {
        return Optional.ofNullable(quick);
    }

    /** The same if all are slow for themselves. */
    public Optional<Duration> slow() {
        return Optional.ofNullable(slow);
    }
}
