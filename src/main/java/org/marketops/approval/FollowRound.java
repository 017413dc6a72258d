package org.marketops.approval;

import org.marketops.approval.content.Difference;
import org.marketops.approval.content.Snapshot;
import org.marketops.approval.policy.Seat;
import org.marketops.audit.Ledger;
import org.marketops.audit.Note;
import org.marketops.kernel.PersonKey;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes what happens in a round, with its entry in the record, and what follows from it. For use inside a transaction. */
public final class FollowRound {

    private final Rounds rounds;
    private final Tasks tasks;
    private final Ledger ledger;
    private final Clock clock;

    public FollowRound(Rounds rounds, Tasks tasks, Ledger ledger, Clock clock) {
        this.rounds = rounds;
        this.tasks = tasks;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * @param channel of a decision of a person; empty for what follows from it
     * @return the round with the event
     */
    public Round append(Round round, RoundEvent event, String channel) {
        rounds.append(round.id(), event);
        Round after = round.with(event);
        ledger.append(round.id().issue(), note(round, after, event).with("channel", channel));
        return after;
    }

    /** Everything that follows for the plan as it is now; a decided round gets its outcome as a task. */
    public Round follow(Round round, PlanFacts plan, Seats seats) {
        Round after = round;
        Instant now = clock.instant();
        for (Optional<RoundEvent> next = consequence(after, plan, seats, now); next.isPresent();
                next = consequence(after, plan, seats, now)) {
            after = append(after, next.get(), "");
        }
        if (round.state() == Round.State.WAITING && after.state() != Round.State.WAITING) {
            decided(after, plan);
        }
        return after;
    }

    /**
     * As {@link #follow}, when nothing was decided just now. A change of the content is seen first: what was said on other content
     * ended the round when it was said, or never does, whoever may have lost a seat since.
     */
    public Round lookAgain(Round round, PlanFacts plan, Seats seats) {
        return follow(round.noticed(round.contentOf(plan), seats.lastEditor(), clock.instant())
                .map(change -> append(round, change, "")).orElse(round), plan, seats);
    }

    /** The round has ended: the plan is to be moved on. */
    public void decided(Round round, PlanFacts plan) {
        RoundEvent end = round.events().get(round.events().size() - 1);
        // The host moves plans for people only: for what the clock has decided it does so in the submitter's name.
        PersonKey mover = end.person().equals(KeepTime.CLOCK) ? round.opening().submitter() : end.person();
        tasks.add(Task.of(Task.Kind.OUTCOME, round.id(), mover, end.hash(), plan.updatedMillis(), end.at()));
    }

    private static Optional<RoundEvent> consequence(Round round, PlanFacts plan, Seats seats, Instant now) {
        return round.consequence(round.contentOf(plan), seats, now);
    }

    private static Note note(Round before, Round after, RoundEvent event) {
        String action = event.kind() == RoundEvent.Kind.VOTE ? "voted" : event.kind().name().toLowerCase(Locale.ROOT);
        Note note = Note.of(event.person(), event.at(), action, before.id().number(), event.hash())
                .with("stage", event.step() == 0 ? "" : before.policy().step(event.step()).name())
                .with("decision", event.decision().map(Decision::argument).orElse(""))
                .with("seat", event.seat().equals(event.person()) ? "" : event.seat().value());
        switch (event.kind()) {
            case CONTENT_CHANGED:
                Snapshot content = event.content().orElseThrow(IllegalStateException::new);
                return note.with("effect", event.comment().toLowerCase(Locale.ROOT))
                        .with("changed", before.lastContent().differencesTo(content).stream().map(Difference::field)
                                .collect(Collectors.joining(", ")))
                        .with("content", content.json());
            case ESCALATED:
                return note.with("seats", after.policy().step(event.step()).seats().stream().map(Seat::toString)
                        .collect(Collectors.joining(", ")));
            default:
                return note.with("comment", event.comment());
        }
    }
}
