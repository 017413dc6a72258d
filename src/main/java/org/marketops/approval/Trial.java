package org.marketops.approval;

import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** A policy tried on one plan: nothing was written, nobody was told. */
public final class Trial {

    private final IssueId plan;
    private final PersonKey submitter;
    private final List<TriedStep> steps;

    Trial(IssueId plan, PersonKey submitter, List<TriedStep> steps) {
        this.plan = Objects.requireNonNull(plan, "plan");
        this.submitter = Objects.requireNonNull(submitter, "submitter");
        this.steps = List.copyOf(steps);
    }

    public IssueId plan() {
        return plan;
    }

    public PersonKey submitter() {
        return submitter;
    }

    /** In running order. */
    public List<TriedStep> steps() {
        return steps;
    }

    /** Whether every step that would not be skipped could end. */
    public boolean canEnd() {
        return steps.stream().allMatch(step -> step.outcome() == TriedStep.Outcome.ENDS || step.outcome() == TriedStep.Outcome.SKIPPED);
    }

    /** Whether a step would have nobody who could decide. */
    public boolean hasNobody() {
        return steps.stream().anyMatch(step -> step.outcome() == TriedStep.Outcome.NOBODY);
    }

    /** Working time of all stages, each as long as its longest step; empty if a step's is not known. */
    public Optional<Duration> quick() {
        return total(TriedStep::quick);
    }

    /** The same if everybody is slow. */
    public Optional<Duration> slow() {
        return total(TriedStep::slow);
    }

    private Optional<Duration> total(Function<TriedStep, Optional<Duration>> time) {
        Map<Integer, Duration> stages = new TreeMap<>();
        for (TriedStep step : steps) {
            if (step.outcome() == TriedStep.Outcome.SKIPPED) {
                continue;
            }
            Optional<Duration> known = time.apply(step);
            if (!known.isPresent()) {
                return Optional.empty();
            }
            stages.merge(step.stage(), known.get(), BinaryOperator.maxBy(Comparator.naturalOrder()));
        }
        return Optional.of(stages.values().stream().reduce(Duration.ZERO, Duration::plus));
    }
}
