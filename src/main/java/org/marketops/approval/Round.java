package org.marketops.approval;

import org.marketops.approval.ApprovalRefused.Reason;
import org.marketops.approval.content.Snapshot;
import org.marketops.kernel.PersonKey;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One round of votes on a plan: an opening and what happened since. Its state follows from the events alone. Immutable.
 *
 * <p>An approval counts for the content it was given on: after a material edit the steps start again (A3, reset all), and
 * content that returns finds its approvals again (A5).
 */
public final class Round {

    /** Where a round stands. Only WAITING takes votes. */
    public enum State { WAITING, APPROVED, CHANGES_REQUESTED, REJECTED, RECALLED, VOIDED, CLOSED }

    private final Opening opening;
    private final List<RoundEvent> events;

    private Round(Opening opening, List<RoundEvent> events) {
        this.opening = opening;
        this.events = Collections.unmodifiableList(events);
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

    /** The step that is asked about this content: from 1, one more than there are when all are done. */
    public int stepOn(String hash) {
        Votes votes = Votes.on(hash, events);
        int step = 1;
        while (step <= opening.policy().steps().size() && votes.isDone(step)) {
            step++;
        }
        return step;
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

    /** The decision of the person that stands. */
    public Optional<RoundEvent> voteOf(PersonKey who, int step, String hash) {
        return Votes.on(hash, events).of(who, step);
    }

    /** Those who approved the content in the step and still have a seat (A9). */
    public Set<PersonKey> approvals(int step, String hash, Seats seats) {
        Set<PersonKey> found = new LinkedHashSet<>();
        for (RoundEvent event : Votes.on(hash, events).in(step)) {
            if (event.isVote(Decision.APPROVE, step, hash) && seats.holds(step, event.person())) {
                found.add(event.person());
            }
        }
        return found;
    }

    /** How the step stands for the content, with the people who have a seat now. */
    public Tally tally(int step, String hash, Seats seats) {
        List<Integer> electorate = opening.electorate();
        int atSubmission = electorate.size() < step ? seats.in(step).size() : electorate.get(step - 1);
        return new Tally(opening.policy().step(step), seats.bench(step), atSubmission, Votes.on(hash, events).in(step));
    }

    /**
     * The vote as the next event.
     *
     * @param own whose plan it is: reporter, submitter, last material editor
     * @throws ApprovalRefused with the reason why it does not count
     */
    public RoundEvent vote(PersonKey who, Decision decision, String comment, Instant at, String hash, Seats seats,
                           Set<PersonKey> own) {
        if (decision == Decision.WITHDRAW) {
            int step = mayWithdraw(who, hash);
            checkComment(decision, comment);
            return RoundEvent.of(nextSeq(), RoundEvent.Kind.WITHDRAWN, who, at, step, comment.trim(), hash);
        }
        int step = mayDecide(who, hash, seats, own);
        if (voteOf(who, step, hash).flatMap(RoundEvent::decision).filter(decision::equals).isPresent()) {
            throw new ApprovalRefused(Reason.ALREADY_VOTED);
        }
        checkComment(decision, comment);
        int attempt = 1 + (int) events.stream().filter(event -> event.kind() == RoundEvent.Kind.VOTE && event.person().equals(who)
                && event.step() == step && event.hash().equals(hash)).count();
        return RoundEvent.vote(nextSeq(), who, at, step, decision, comment.trim(), hash, attempt);
    }

    private static void checkComment(Decision decision, String comment) {
        if (decision.needsComment() && comment.trim().isEmpty()) {
            throw new ApprovalRefused(Reason.COMMENT_MISSING);
        }
    }

    /** The completed step whose decision the person may take back (A19). @throws ApprovalRefused if there is none */
    public int mayWithdraw(PersonKey who, String hash) {
        if (state() != State.WAITING) {
            throw new ApprovalRefused(Reason.ROUND_DECIDED);
        }
        return Votes.on(hash, events).inCompletedStep(who)
                .orElseThrow(() -> new ApprovalRefused(Reason.NOTHING_TO_WITHDRAW)).step();
    }

    /** The step in which the person is asked now. @throws ApprovalRefused with the reason if there is none */
    public int mayVote(PersonKey who, String hash, Seats seats, Set<PersonKey> own) {
        int step = mayDecide(who, hash, seats, own);
        if (voteOf(who, step, hash).isPresent()) {
            throw new ApprovalRefused(Reason.ALREADY_VOTED);
        }
        return step;
    }

    /** As {@link #mayVote}, but also for somebody who has decided and may change that until the step completes (A19). */
    public int mayDecide(PersonKey who, String hash, Seats seats, Set<PersonKey> own) {
        int step = stepOn(hash);
        if (state() != State.WAITING || step > opening.policy().steps().size()) {
            throw new ApprovalRefused(Reason.ROUND_DECIDED);
        }
        if (own.contains(who)) {
            throw new ApprovalRefused(Reason.OWN_PLAN);
        }
        if (!seats.holds(step, who)) {
            throw new ApprovalRefused(sitsLater(who, step, seats) ? Reason.NOT_YET : Reason.NOT_AN_APPROVER,
                    opening.policy().step(step).name());
        }
        return step;
    }

    /**
     * The next thing that follows from the votes for the content as it is now, if anything does: a step is done, the round
     * is decided. Ask again with that event until nothing follows.
     */
    public Optional<RoundEvent> consequence(Snapshot now, Seats seats) {
        if (state() != State.WAITING || events.isEmpty()) {
            return Optional.empty();
        }
        RoundEvent latest = events.get(events.size() - 1);
        if (latest.decision().filter(Decision.REQUEST_CHANGES::equals).isPresent()) {
            return Optional.of(end(RoundEvent.Kind.CHANGES_REQUESTED, latest));
        }
        // On the content that was rejected, which may have been changed in the meantime.
        if (latest.decision().isPresent() && tally(latest.step(), latest.hash(), seats).isRejected()) {
            return Optional.of(end(RoundEvent.Kind.REJECTED, lastRejection(latest.step(), latest.hash())));
        }
        int step = stepOn(now.hash());
        if (step > opening.policy().steps().size()) {
            return Optional.of(RoundEvent.approval(nextSeq(), latest.person(), latest.at(), step - 1, now));
        }
        Tally tally = tally(step, now.hash(), seats);
        if (tally.isRejected()) {
            return Optional.of(end(RoundEvent.Kind.REJECTED, lastRejection(step, now.hash())));
        }
        if (!tally.isApproved()) {
            return Optional.empty();
        }
        return Optional.of(RoundEvent.of(nextSeq(), RoundEvent.Kind.STEP_DONE, latest.person(), latest.at(), step, "",
                now.hash()));
    }

    private RoundEvent end(RoundEvent.Kind kind, RoundEvent vote) {
        return RoundEvent.of(nextSeq(), kind, vote.person(), vote.at(), vote.step(), vote.comment(), vote.hash());
    }

    private RoundEvent lastRejection(int step, String hash) {
        return Votes.on(hash, events).in(step).stream().filter(event -> event.isVote(Decision.REJECT, step, hash)).reduce((one, next) -> next)
                .orElseThrow(IllegalStateException::new);
    }

    private boolean sitsLater(PersonKey who, int step, Seats seats) {
        for (int later = step + 1; later <= opening.policy().steps().size(); later++) {
            if (seats.holds(later, who)) {
                return true;
            }
        }
        return false;
    }
}
