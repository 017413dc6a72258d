package org.marketops.approval;

import org.marketops.approval.content.Snapshot;
import org.marketops.approval.policy.Conduct;
import org.marketops.approval.policy.Material;
import org.marketops.approval.policy.Policy;
import org.marketops.kernel.PersonKey;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One round of votes on a plan: an opening and what happened since. Its state follows from the events alone. Immutable.
 *
 * <p>An approval counts for the content it was given on. After a material edit the policy says what is asked again (A3), a
 * number within its tolerance is carried over (A4), and content that returns finds its approvals again (A5).
 */
public final class Round {

    /** Where a round stands. Only WAITING takes votes. */
    public enum State { WAITING, APPROVED, CHANGES_REQUESTED, REJECTED, RECALLED, VOIDED, CLOSED, EXPIRED }

    private final Opening opening;
    private final List<RoundEvent> events;
    private final Map<String, Snapshot> contents = new HashMap<>();
    private final Policy policy;
    private final List<Integer> electorate;

    private Round(Opening opening, List<RoundEvent> events) {
        this.opening = opening;
        this.events = Collections.unmodifiableList(events);
        contents.put(opening.content().hash(), opening.content());
        Policy current = opening.policy();
        List<Integer> sizes = opening.electorate();
        for (RoundEvent event : events) {
            event.content().ifPresent(content -> contents.put(content.hash(), content));
            if (event.kind() == RoundEvent.Kind.MIGRATED) {
                current = event.policy().orElseThrow(IllegalStateException::new);
                sizes = event.electorate();
            } else if (event.kind() == RoundEvent.Kind.ESCALATED) {
                current = current.escalated(event.step());
            }
        }
        this.policy = current;
        this.electorate = sizes;
    }

    public static Round open(Opening opening) {
        return new Round(opening, new ArrayList<>());
    }

    /** The round with one more event. @throws IllegalArgumentException if the event is not the next one */
    public Round with(RoundEvent event) {
        if (event.seq() != nextSeq()) {
            throw new IllegalArgumentException(id() + " expects event " + nextSeq() + ", not " + event.seq());
        }
        List<RoundEvent> more = new ArrayList<>(events);
        more.add(event);
        return new Round(opening, more);
    }

    public RoundId id() {
        return opening.id();
    }

    public Opening opening() {
        return opening;
    }

    /** What the round goes by now: the policy it was opened under, with escalations and migrations applied. */
    public Policy policy() {
        return policy;
    }

    /** In order. */
    public List<RoundEvent> events() {
        return events;
    }

    public int nextSeq() {
        return events.size() + 1;
    }

    public State state() {
        State state = State.WAITING;
        for (RoundEvent event : events) {
            if (event.kind().isEnd()) {
                state = State.valueOf(event.kind().name());
            }
        }
        return state;
    }

    /** The plan's material fields as this round looks at them. */
    public Snapshot contentOf(PlanFacts plan) {
        return plan.content(policy.material());
    }

    /** The content that had the hash, if the round has seen it. */
    public Optional<Snapshot> content(String hash) {
        return Optional.ofNullable(contents.get(hash));
    }

    /** The content with numbers that are near enough to what was submitted put back to it (A4). */
    public Snapshot settled(Snapshot now) {
        return policy.material().settle(now, opening.content());
    }

    /** Whether a decision in the step on content with the hash counts for this content too. */
    boolean restsOnTheSame(Policy under, int step, String hash, Snapshot now) {
        if (hash.equals(now.hash())) {
            return true;
        }
        Snapshot then = contents.get(hash);
        return then != null && under.basis(step, settled(then)).equals(under.basis(step, settled(now)));
    }

    /** Whether the step is left out, because its condition does not hold for the content (A18). */
    public boolean isSkipped(int step, Snapshot now) {
        return !policy.step(step).condition().holds(settled(now));
    }

    /** The steps that are asked about this content now, side by side: numbers from 1, none when all are done. */
    public List<Integer> openSteps(Snapshot now) {
        Votes votes = Votes.on(now, this);
        for (int stage = 1; stage <= policy.stages().size(); stage++) {
            List<Integer> open = new ArrayList<>(policy.stepsOf(stage));
            open.removeIf(step -> votes.isDone(step) || isSkipped(step, now));
            if (!open.isEmpty()) {
                return open;
            }
        }
        return Collections.emptyList();
    }

    /** The first step that is asked about this content: from 1, one more than there are when all are done. */
    public int stepOn(Snapshot now) {
        List<Integer> open = openSteps(now);
        return open.isEmpty() ? policy.steps().size() + 1 : open.get(0);
    }

    /** Whether the step has ended for the content. */
    public boolean isDone(int step, Snapshot now) {
        return Votes.on(now, this).isDone(step);
    }

    /** See {@link RoundClock#openedAt}. */
    public Instant openedAt(int step, Snapshot now) {
        return new RoundClock(this).openedAt(step, now);
    }

    /** When others were asked too, or instead; absent if the step was not escalated since the policy of the round was set. */
    public Optional<Instant> escalatedAt(int step) {
        return new RoundClock(this).escalatedAt(step);
    }

    /** The last event of the kind. */
    public Optional<RoundEvent> last(RoundEvent.Kind kind) {
        RoundEvent found = null;
        for (RoundEvent event : events) {
            found = event.kind() == kind ? event : found;
        }
        return Optional.ofNullable(found);
    }

    /** What was approved, if the round stands approved. */
    public Optional<Snapshot> approvedContent() {
        return state() == State.APPROVED ? last(RoundEvent.Kind.APPROVED).flatMap(RoundEvent::content) : Optional.empty();
    }

    /** Whether the plan still says what was approved, or is near enough to it (A2, A4). False if nothing is approved. */
    public boolean isAsApproved(PlanFacts plan) {
        return approvedContent().filter(approved -> policy.material().settle(contentOf(plan), approved).equals(approved)).isPresent();
    }

    /** The decision on the seat that stands. */
    public Optional<RoundEvent> voteOf(PersonKey seat, int step, Snapshot now) {
        return Votes.on(now, this).of(seat, step);
    }

    /** Those who approved the content in the step and still have a seat (A9). */
    public Set<PersonKey> approvals(int step, Snapshot now, Seats seats) {
        return tally(step, now, seats).approvals();
    }

    /** How the step stands for the content, with the people who have a seat now. */
    public Tally tally(int step, Snapshot now, Seats seats) {
        int atSubmission = electorate.size() < step ? seats.in(step).size() : electorate.get(step - 1);
        return new Tally(policy.step(step), seats.bench(step), atSubmission, Votes.on(now, this).in(step), seats.neverLast());
    }

    /** The vote as the next event. @param on the content that it is about. @throws ApprovalRefused with the reason why it does not count */
    public RoundEvent vote(PersonKey who, Decision decision, String comment, Instant at, Snapshot on, Seats seats) {
        return new Turn(this, who, on).vote(decision, comment, at, seats);
    }

    /** The completed step whose decision the person may take back (A19). @throws ApprovalRefused if there is none */
    public int mayWithdraw(PersonKey who, Snapshot now) {
        return new Turn(this, who, now).mayWithdraw();
    }

    /** The step in which the person is asked now. @throws ApprovalRefused with the reason if there is none */
    public int mayVote(PersonKey who, Snapshot now, Seats seats) {
        return new Turn(this, who, now).mayVote(seats);
    }

    /** As {@link #mayVote}, but also for somebody who has decided and may change that until the step completes (A19). */
    public int mayDecide(PersonKey who, Snapshot now, Seats seats) {
        return new Turn(this, who, now).mayDecide(seats);
    }

    /** The number that the next vote on the seat in the step has on this content. */
    int attempt(PersonKey seat, int step, Snapshot on) {
        return 1 + (int) events.stream().filter(event -> event.kind().isVote() && event.seat().equals(seat)
                && event.step() == step && event.hash().equals(on.hash())).count();
    }

    /** Whose seat the person decides on in the step, after what was decided there. */
    Optional<PersonKey> seatOf(PersonKey who, int step, Snapshot now, Seats seats) {
        return seats.hands(step, Votes.on(now, this).in(step)).seatOf(who);
    }

    /** Whether the policy lets nothing count until the content is what was submitted again. */
    public boolean isLocked(Snapshot now) {
        return policy.material().onEdit() == Material.OnEdit.LOCK && !settled(now).equals(opening.content());
    }

    /**
     * The next thing that follows from what happened for the content as it is now, if anything does: the content is seen to be
     * another, a step is done, the round is decided. Ask again with that event until nothing follows.
     */
    public Optional<RoundEvent> consequence(Snapshot now, Seats seats, Instant at) {
        if (state() != State.WAITING) {
            return Optional.empty();
        }
        Optional<RoundEvent> latest = events.isEmpty() ? Optional.empty() : Optional.of(events.get(events.size() - 1));
        if (latest.filter(event -> event.kind() == RoundEvent.Kind.OVERRIDDEN).isPresent()) {
            return Optional.of(RoundEvent.approval(nextSeq(), latest.get().person(), at, latest.get().step(), now));
        }
        Optional<RoundEvent> end = latest.flatMap(event -> endBy(event, seats));
        if (end.isPresent()) {
            return end;
        }
        Optional<RoundEvent> change = noticed(now, seats.lastEditor(), at);
        if (change.isPresent()) {
            return change;
        }
        return isLocked(now) ? Optional.empty() : new Consequences(this, now, seats, at).next();
    }

    /** A vote may end the round on the content it was given on, even if that was changed in the meantime; nothing else says no. */
    private Optional<RoundEvent> endBy(RoundEvent vote, Seats seats) {
        if (vote.is(Decision.REQUEST_CHANGES)) {
            return Optional.of(end(RoundEvent.Kind.CHANGES_REQUESTED, vote));
        }
        Snapshot on = content(vote.hash()).orElse(opening.content());
        return vote.is(Decision.REJECT) && tally(vote.step(), on, seats).isRejected()
                ? Optional.of(end(RoundEvent.Kind.REJECTED, vote)) : Optional.empty();
    }

    RoundEvent end(RoundEvent.Kind kind, RoundEvent vote) {
        return RoundEvent.of(nextSeq(), kind, vote.person(), vote.at(), vote.step(), vote.comment(), vote.hash());
    }

    /** That the content is another than the one seen last (A31: resets with their cause). */
    Optional<RoundEvent> noticed(Snapshot now, Optional<PersonKey> lastEditor, Instant at) {
        return new NoticedChange(this, now).event(lastEditor.orElse(opening.submitter()), at);
    }

    boolean hasSeen(Snapshot content) {
        return contents.containsKey(content.hash());
    }

    /** The content as the round has seen it last. */
    public Snapshot lastContent() {
        Snapshot seen = opening.content();
        for (RoundEvent event : events) {
            seen = event.content().orElse(seen);
        }
        return seen;
    }

    /** Whether an approval that the seat's holder gave earlier counts in later steps too (A17). */
    boolean carriesVotes() {
        return policy.conduct().repeat() == Conduct.Repeat.CARRY;
    }
}
