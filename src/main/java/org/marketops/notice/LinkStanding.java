package org.marketops.notice;

import java.util.Objects;
import java.util.Optional;
import org.marketops.approval.ApprovalRefused;
import org.marketops.approval.QueuedPlan;
import org.marketops.approval.Round;
import org.marketops.approval.RoundEvent;

/** Where somebody who follows a link of a mail stands now. Without a plan there is nothing the person may learn about it. */
public final class LinkStanding {

    /** What the page says. */
    public enum State {
        /** No such link, or one that is long gone. */
        UNKNOWN,
        /** It was sent to somebody else. */
        NOT_YOURS,
        /** The person may not see the plan any more, or it is gone. */
        HIDDEN,
        /** The person has decided, by whatever way. */
        DONE,
        /** The decision is written and does not count yet. */
        BEING_RECORDED,
        /** The round is over, or another has begun. */
        DECIDED,
        CHANGED,
        EXPIRED,
        /** It was taken, and no decision came of it. */
        TAKEN,
        /** The person is not asked now, and why. */
        NOT_ASKED,
        READY
    }

    private final State state;
    private final QueuedPlan plan;
    private final Round round;
    private final MailLink link;
    private final RoundEvent vote;
    private final ApprovalRefused reason;

    private LinkStanding(State state, QueuedPlan plan, Round round, MailLink link, RoundEvent vote,
                         ApprovalRefused reason) {
        this.state = Objects.requireNonNull(state, "state");
        this.plan = plan;
        this.round = round;
        this.link = link;
        this.vote = vote;
        this.reason = reason;
    }

    static LinkStanding closed(State state) {
        return new LinkStanding(state, null, null, null, null, null);
    }

    static LinkStanding on(State state, QueuedPlan plan, Round round, MailLink link) {
        return new LinkStanding(state, plan, round, link, null, null);
    }

    static LinkStanding done(QueuedPlan plan, Round round, MailLink link, RoundEvent vote) {
        return new LinkStanding(State.DONE, plan, round, link, vote, null);
    }

    static LinkStanding notAsked(QueuedPlan plan, Round round, MailLink link, ApprovalRefused reason) {
        return new LinkStanding(State.NOT_ASKED, plan, round, link, null, reason);
    }

    public State state() {
        return state;
    }

    public Optional<QueuedPlan> plan() {
        return Optional.ofNullable(plan);
    }

    /** The latest round of the plan; there whenever the plan is. */
    public Optional<Round> round() {
        return Optional.ofNullable(round);
    }

    /** There whenever the plan is. */
    public Optional<MailLink> link() {
        return Optional.ofNullable(link);
    }

    /** Of DONE: the person's last decision in the step. */
    public Optional<RoundEvent> vote() {
        return Optional.ofNullable(vote);
    }

    /** Of NOT_ASKED. */
    public Optional<ApprovalRefused> reason() {
        return Optional.ofNullable(reason);
    }
}
