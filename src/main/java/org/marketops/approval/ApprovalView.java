package org.marketops.approval;

import org.marketops.approval.content.Difference;
import org.marketops.approval.policy.Policy;
import org.marketops.approval.policy.Seat;
import org.marketops.approval.policy.Stage;
import org.marketops.approval.policy.Step;
import org.marketops.audit.LedgerEntry;
import org.marketops.audit.Verdict;
import org.marketops.kernel.PersonKey;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a person is shown of a plan's approval; prepared facts, no words. */
public final class ApprovalView {

    /** What the panel is about. */
    public enum Headline { NOT_SUBMITTED, WAITING, NOBODY_CAN_DECIDE, UNDECIDED, BLOCKED, APPROVED, CHANGED_SINCE, CHANGES_REQUESTED, REJECTED,
        RECALLED, LEFT, MOVED, EXPIRED,
        /** Approved, and the time for which the approval holds has passed (A23). */
        OVER }

    /** One step: what it needs, what it has, who sits there. */
    public static final class StepView {
        /** Where the step stands. */
        public enum Progress { DONE, NOW, LATER, SKIPPED }

        private final Policy policy;
        private final int number;
        private final Progress progress;
        private final int approvals;
        private final Tally tally;
        private final List<SeatView> seats;
        private Instant due;
        private Instant escalated;
        private final List<SeatView> people;

        StepView(Policy policy, int number, Progress progress, int approvals, Tally tally, List<SeatView> seats) {
            this(policy, number, progress, approvals, tally, seats, seats);
        }

        private StepView(Policy policy, int number, Progress progress, int approvals, Tally tally, List<SeatView> seats,
                         List<SeatView> people) {
            this.people = Collections.unmodifiableList(people);
            this.policy = policy;
            this.number = number;
            this.progress = progress;
            this.approvals = approvals;
            this.tally = tally;
            this.seats = Collections.unmodifiableList(seats);
        }

        public int number() {
            return number;
        }

        public Step step() {
            return policy.step(number);
        }

        /** Of the stage that the step belongs to, from 1. */
        public int stageNumber() {
            return policy.stageOf(number);
        }

        public Stage stage() {
            return policy.stages().get(stageNumber() - 1);
        }

        public Progress progress() {
            return progress;
        }

        /** Approvals that count now. */
        public int approvals() {
            return approvals;
        }

        /** How many must approve, as a number, whatever the rule. */
        public int needed() {
            return tally.needed();
        }

        /** Where nobody of a required seat has approved yet. */
        public Set<Seat> missingSeats() {
            return tally.missingSeats();
        }

        Tally tally() {
            return tally;
        }

        public List<SeatView> seats() {
            return seats;
        }

        /** Those of the step whom the reader may know. */
        public List<SeatView> people() {
            return people;
        }

        private StepView withoutVoters(Optional<PersonKey> reader) {
            List<SeatView> rest = new ArrayList<>();
            for (SeatView seat : seats) {
                if (reader.filter(seat.person()::equals).isPresent()) {
                    rest.add(seat);
                } else if (seat.standing() == SeatView.Standing.ASKED_AGAIN) {
                    rest.add(new SeatView(seat.person(), SeatView.Standing.WAITING, null));
                } else if (seat.standing() == SeatView.Standing.WAITING || seat.standing() == SeatView.Standing.LATER) {
                    rest.add(seat);
                }
            }
            StepView view = new StepView(policy, number, progress, approvals, tally, seats, rest);
            view.due = due;
            view.escalated = escalated;
            return view;
        }

        /** How many of the people of this step decide or have decided with effect. */
        public long ableToDecide() {
            return seats.stream().filter(seat -> seat.standing() != SeatView.Standing.NOT_NEEDED).count();
        }

        /** @param dueAt null if it never is. @param escalatedAt null if it was not */
        StepView timed(Instant dueAt, Instant escalatedAt) {
            StepView timed = new StepView(policy, number, progress, approvals, tally, seats);
            timed.due = dueAt;
            timed.escalated = escalatedAt;
            return timed;
        }

        /** When a decision is due, as long as the step is asked (A22). */
        public Optional<Instant> due() {
            return Optional.ofNullable(due);
        }

        /** Since when others are asked too, or instead, because it took too long or could not be decided. */
        public Optional<Instant> escalated() {
            return Optional.ofNullable(escalated);
        }

        /** Whether all were asked and have decided, without a result (A16). */
        public boolean isUndecided() {
            return progress == Progress.NOW && tally.isUndecided();
        }

        /** Whether the step can never end with the people it has now. */
        public boolean isOutOfReach() {
            return progress != Progress.DONE && progress != Progress.SKIPPED && tally.isOutOfReach();
        }
    }

    /** One person of a step. */
    public static final class SeatView {
        /** What is known of the person's decision. */
        public enum Standing { WAITING, BEING_RECORDED, ASKED_AGAIN, APPROVED, REQUESTED_CHANGES, REJECTED, ABSTAINED, NOT_NEEDED, LATER }

        private final PersonKey person;
        private final Standing standing;
        private final RoundEvent vote;
        private final Standin standin;

        SeatView(PersonKey person, Standing standing, RoundEvent vote) {
            this(person, standing, vote, null);
        }

        private SeatView(PersonKey person, Standing standing, RoundEvent vote, Standin standin) {
            this.person = person;
            this.standing = standing;
            this.vote = vote;
            this.standin = standin;
        }

        SeatView with(Optional<Standin> now) {
            return new SeatView(person, standing, vote, now.orElse(null));
        }

        /** Who may decide on the seat instead of its holder, or as well (A20). */
        public Optional<Standin> standin() {
            return Optional.ofNullable(standin);
        }

        /** Those who could decide on the seat: the holder, unless it is handed over, and who stands in. */
        public List<PersonKey> hands() {
            List<PersonKey> hands = new ArrayList<>();
            if (standin == null || standin.keepsHolder()) {
                hands.add(person);
            }
            standin().ifPresent(other -> hands.add(other.person()));
            return hands;
        }

        public PersonKey person() {
            return person;
        }

        public Standing standing() {
            return standing;
        }

        /** The vote that the standing speaks of; for ASKED_AGAIN the earlier one. */
        public Optional<RoundEvent> vote() {
            return Optional.ofNullable(vote);
        }
    }

    private final Headline headline;
    private final Round round;
    private final List<StepView> steps;
    private final Instant since;
    private final List<Difference> differences;
    private final ApprovalRefused refusal;
    private final String withdrawable;
    private final String problem;
    private final List<LedgerEntry> record;
    private final Verdict verdict;
    private boolean locked;
    private Instant holdsUntil;
    private boolean votersShown = true;

    ApprovalView(Headline headline, Round round, List<StepView> steps, Instant since, List<Difference> differences,
                 ApprovalRefused refusal, String withdrawable, String problem, List<LedgerEntry> record, Verdict verdict) {
        this.headline = headline;
        this.round = round;
        this.steps = Collections.unmodifiableList(steps);
        this.since = since;
        this.differences = Collections.unmodifiableList(differences);
        this.refusal = refusal;
        this.withdrawable = withdrawable;
        this.problem = problem;
        this.record = record;
        this.verdict = verdict;
    }

    ApprovalView locked(boolean isLocked) {
        this.locked = isLocked;
        return this;
    }

    /** @param end null if the approval always holds, or nothing is approved */
    ApprovalView holding(Instant end) {
        this.holdsUntil = end;
        return this;
    }

    /** The same for a reader who may not know who decided and what they said: only who is asked, and the reader's own decision. */
    public ApprovalView withoutVoters(Optional<PersonKey> reader) {
        List<StepView> rest = new ArrayList<>();
        steps.forEach(step -> rest.add(step.withoutVoters(reader)));
        ApprovalView view = new ApprovalView(headline, round, rest, since, differences, refusal, withdrawable, problem, record, verdict);
        view.locked = locked;
        view.holdsUntil = holdsUntil;
        view.votersShown = false;
        return view;
    }

    /** Whether the reader may know who decided and what they said. */
    public boolean areVotersShown() {
        return votersShown;
    }

    public Headline headline() {
        return headline;
    }

    /** Whether votes are taken. */
    public boolean isWaiting() {
        return headline == Headline.WAITING || headline == Headline.NOBODY_CAN_DECIDE || headline == Headline.UNDECIDED;
    }

    /** The earliest time at which a decision that is waited for is due (A22). */
    public Optional<Instant> due() {
        return steps.stream().map(StepView::due).flatMap(Optional::stream).min(Instant::compareTo);
    }

    /** The first moment at which the approval holds no more (A23); absent if it always does, or nothing is approved. */
    public Optional<Instant> holdsUntil() {
        return Optional.ofNullable(holdsUntil);
    }

    /** When the request ends if nobody decides (A23). */
    public Optional<Instant> requestEnds() {
        return round().filter(submitted -> isWaiting()).flatMap(submitted -> StepTimes.of(submitted, submitted.lastContent()).requestEnds());
    }

    /** Absent as long as nothing was submitted. */
    public Optional<Round> round() {
        return Optional.ofNullable(round);
    }

    /** Before the first submission: who would be asked. Empty only if there is no policy. */
    public List<StepView> steps() {
        return steps;
    }

    /** Since when the present step waits. */
    public Optional<Instant> since() {
        return Optional.ofNullable(since);
    }

    /** What differs now from what was submitted; once approved, from what was approved. */
    public List<Difference> differences() {
        return differences;
    }

    /** Whether nothing counts until the content is what was submitted again (A3). */
    public boolean isLocked() {
        return locked;
    }

    /** Why the person who looks cannot vote; absent if that person can. */
    public Optional<ApprovalRefused> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** The name of the completed step whose decision the person who looks may take back; empty if there is none. */
    public String withdrawable() {
        return withdrawable;
    }

    /** Why the decided plan has not moved on; empty if nothing is wrong. */
    public String problem() {
        return problem;
    }

    public List<LedgerEntry> record() {
        return record;
    }

    public Verdict verdict() {
        return verdict;
    }
}
