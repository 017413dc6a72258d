package org.marketops.approval;

import org.marketops.approval.content.Snapshot;
import org.marketops.approval.policy.Policy;
import org.marketops.approval.policy.Step;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Runs a policy, saved or not, over plans: who would be asked, for how long, and where nobody could decide. Writes nothing. */
public final class TryPolicy {

    /** So many plans back reaches a rehearsal. */
    public static final int MOST = 200;
    private static final int QUICK = 25;
    private static final int SLOW = 75;

    private final Plans plans;
    private final Approvers approvers;
    private final PastPlans past;
    private final PlanQueues queues;

    public TryPolicy(Plans plans, Approvers approvers, PastPlans past, PlanQueues queues) {
        this.plans = plans;
        this.approvers = approvers;
        this.past = past;
        this.queues = queues;
    }

    /** On one plan as it is now. */
    public Trial onPlan(Policy draft, PlanFacts plan, PersonKey submitter) {
        List<Round> before = latestRounds(past.latest(MOST)).stream().flatMap(Collection::stream).collect(Collectors.toList());
        return trial(draft, plan, plan.content(draft.material()), submitter, AnswerTimes.in(before, draft.hours()::between));
    }

    /** On those of the plans submitted last that the policy is for, each with the content and by the person of its last submission. */
    public Rehearsal overPast(Policy draft) {
        List<IssueId> ids = past.latest(MOST + 1);
        boolean bounded = ids.size() > MOST;
        List<List<Round>> rounds = latestRounds(ids.subList(0, Math.min(MOST, ids.size())));
        AnswerTimes times = AnswerTimes.in(rounds.stream().flatMap(Collection::stream).collect(Collectors.toList()),
                draft.hours()::between);
        List<Trial> trials = new ArrayList<>();
        Map<IssueId, Duration> took = new HashMap<>();
        int gone = 0;
        int outside = 0;
        for (List<Round> ofPlan : rounds) {
            Round last = ofPlan.get(ofPlan.size() - 1);
            Optional<PlanFacts> plan = plans.find(last.id().issue());
            if (!plan.isPresent()) {
                gone++;
                continue;
            }
            PlanFacts.Place place = plan.get().place();
            if (!draft.scope().covers(place.projectId(), place.issueTypeId())) {
                outside++;
                continue;
            }
            trials.add(trial(draft, plan.get(), content(draft, last, plan.get()), last.opening().submitter(), times));
            decided(last).ifPresent(at -> took.put(last.id().issue(), draft.hours().between(last.opening().at(), at)));
        }
        return new Rehearsal(trials, took, gone, outside, bounded);
    }

    private List<List<Round>> latestRounds(List<IssueId> ids) {
        Map<IssueId, List<Round>> rounds = ids.isEmpty() ? Collections.emptyMap() : queues.rounds(ids);
        return ids.stream().map(id -> rounds.getOrDefault(id, Collections.emptyList())).filter(found -> !found.isEmpty())
                .collect(Collectors.toList());
    }

    private Trial trial(Policy draft, PlanFacts plan, Snapshot content, PersonKey submitter, AnswerTimes times) {
        Seats seats = Ownership.seats(draft, plan, approvers, submitter);
        List<Bench> able = approvers.able(draft, plan.id());
        Set<PersonKey> own = Ownership.own(draft, plan, submitter);
        List<TriedStep> steps = new ArrayList<>();
        for (int number = 1; number <= draft.steps().size(); number++) {
            Step step = draft.step(number);
            if (!step.condition().holds(content)) {
                steps.add(TriedStep.skipped(step, draft.stageOf(number)));
                continue;
            }
            Set<PersonKey> leftOut = new LinkedHashSet<>(able.get(number - 1).everybody());
            leftOut.retainAll(own);
            Bench bench = seats.bench(number);
            TriedStep tried = TriedStep.of(step, draft.stageOf(number), tally(step, bench, seats, Collections.emptyList()),
                    bench.everybody(), leftOut, approvers.blind(step, plan.id()));
            steps.add(tried.taking(untilApproved(step, bench, seats, times, QUICK), untilApproved(step, bench, seats, times, SLOW)));
        }
        return new Trial(plan.id(), submitter, steps);
    }

    /** Those who are asked approve in the order in which they usually answer, until the step is approved. */
    private static Optional<Duration> untilApproved(Step step, Bench bench, Seats seats, AnswerTimes times, int percent) {
        List<PersonKey> inOrder = bench.everybody().stream().filter(person -> times.of(person, percent).isPresent())
                .sorted(Comparator.comparing(person -> times.of(person, percent).get())).collect(Collectors.toList());
        List<RoundEvent> votes = new ArrayList<>();
        for (PersonKey person : inOrder) {
            votes.add(RoundEvent.vote(votes.size() + 1, person, Instant.EPOCH, 1, Decision.APPROVE, "", ""));
            if (tally(step, bench, seats, votes).isApproved()) {
                return times.of(person, percent);
            }
        }
        return Optional.empty();
    }

    private static Tally tally(Step step, Bench bench, Seats seats, List<RoundEvent> votes) {
        return new Tally(step, bench, bench.everybody().size(), votes, seats.neverLast());
    }

    /** As it was submitted, if the round looked at all fields that the draft looks at; otherwise as it is now. */
    private static Snapshot content(Policy draft, Round round, PlanFacts plan) {
        boolean known = round.opening().policy().material().fields().keySet().containsAll(draft.material().fields().keySet());
        return known ? round.opening().content() : plan.content(draft.material());
    }

    private static Optional<Instant> decided(Round round) {
        return round.events().stream().filter(event -> event.kind() == RoundEvent.Kind.APPROVED
                || event.kind() == RoundEvent.Kind.REJECTED || event.kind() == RoundEvent.Kind.CHANGES_REQUESTED)
                .map(RoundEvent::at).findFirst();
    }
}
