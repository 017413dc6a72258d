package org.marketops.approval;

import org.marketops.approval.content.Snapshot;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Transactions;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Does what time asks for (A16, A22, A23): reminds, escalates, approves by silence where the policy says so, ends requests. Each
 * effect is an event with the next number of its round, so two nodes at once cause it once. May run any number of times.
 */
public final class KeepTime {

    /** In whose name the clock acts: no person, and no key that a host gives to one. */
    public static final PersonKey CLOCK = PersonKey.of("MarketOps clock");

    private final PlanQueues queues;
    private final Plans plans;
    private final Rounds rounds;
    private final Approvers approvers;
    private final FollowRound follow;
    private final Transactions transactions;
    private final Clock clock;

    public KeepTime(PlanQueues queues, Plans plans, Rounds rounds, Approvers approvers, FollowRound follow,
                    Transactions transactions, Clock clock) {
        this.queues = queues;
        this.plans = plans;
        this.rounds = rounds;
        this.approvers = approvers;
        this.follow = follow;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Plans for which something may be due now; one statement for every 500 that wait, and one more. */
    public List<IssueId> plansToLookAt() {
        List<IssueId> waiting = queues.waiting();
        Map<IssueId, List<Round>> all = waiting.isEmpty() ? Map.of() : queues.rounds(waiting);
        return waiting.stream().filter(all::containsKey).filter(plan -> mayBeDue(all.get(plan).get(all.get(plan).size() - 1)))
                .collect(Collectors.toList());
    }

    /** Does what is due for the plan as it is now. @return whether something was */
    public boolean keep(IssueId id) {
        boolean mayBeDue = rounds.latest(id).filter(this::mayBeDue).isPresent();
        Optional<PlanFacts> plan = mayBeDue ? plans.find(id) : Optional.empty();
        return plan.isPresent() && transactions.retryOnConflict(() -> {
            Optional<Round> round = rounds.latest(id).filter(found -> isWaiting(found, plan.get()));
            return round.isPresent() && keep(round.get(), plan.get()) != round.get();
        });
    }

    private static boolean isWaiting(Round round, PlanFacts plan) {
        return round.state() == Round.State.WAITING && round.opening().route().statusId().equals(plan.statusId());
    }

    /** By what the round has seen of the plan so far. */
    private boolean mayBeDue(Round round) {
        return round.state() == Round.State.WAITING && new TimeRules(round, round.lastContent(), clock.instant()).mayBeDue();
    }

    private Round keep(Round round, PlanFacts plan) {
        Snapshot content = round.contentOf(plan);
        // What people have decided comes before what time asks for.
        Round after = follow.lookAgain(round, plan, Ownership.seats(round, plan, approvers));
        Instant now = clock.instant();
        Optional<RoundEvent> next = due(after, content, plan, now);
        while (next.isPresent()) {
            after = follow.append(after, next.get(), "");
            if (after.state() == Round.State.EXPIRED) {
                follow.decided(after, plan);
            } else {
                after = follow.follow(after, plan, Ownership.seats(after, plan, approvers));
            }
            next = due(after, content, plan, now);
        }
        return after;
    }

    private Optional<RoundEvent> due(Round round, Snapshot content, PlanFacts plan, Instant now) {
        return round.state() == Round.State.WAITING
                ? new TimeRules(round, content, now).next(Ownership.seats(round, plan, approvers)) : Optional.empty();
    }
}
