package org.marketops.notice;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.Optional;
import org.marketops.approval.ApprovalRefused;
import org.marketops.approval.ApprovalRefused.Reason;
import org.marketops.approval.Approvers;
import org.marketops.approval.Ownership;
import org.marketops.approval.PlanFacts;
import org.marketops.approval.QueuedPlan;
import org.marketops.approval.Round;
import org.marketops.approval.RoundEvent;
import org.marketops.approval.Rounds;
import org.marketops.approval.Task;
import org.marketops.approval.Tasks;
import org.marketops.approval.VisiblePlans;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Sha256;

/**
 * Links in mails by which people decide. A link only leads to a page; what it allows is checked when the page is opened and again
 * when its button is pressed, so a link that fell into wrong hands is worth nothing without the log-in of its person.
 */
public final class DecideByMail {

    /** So long after the mail a link is good. */
    public static final Duration GOOD_FOR = Duration.ofDays(7);
    /** So long after that it can still say that it has expired. */
    private static final Duration REMEMBERED = Duration.ofDays(90);
    private static final int TOKEN_BYTES = 32;

    private final MailLinks links;
    private final Rounds rounds;
    private final Tasks tasks;
    private final Approvers approvers;
    private final VisiblePlans plans;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public DecideByMail(MailLinks links, Rounds rounds, Tasks tasks, Approvers approvers, VisiblePlans plans, Clock clock) {
        this.links = links;
        this.rounds = rounds;
        this.tasks = tasks;
        this.approvers = approvers;
        this.plans = plans;
        this.clock = clock;
    }

    /** A new token for a mail to somebody who is asked now; empty for everybody else. */
    public Optional<String> offer(PersonKey to, Round round, PlanFacts plan) {
        int step;
        try {
            step = stepThatAsks(to, round, plan);
        } catch (ApprovalRefused notAsked) {
            return Optional.empty();
        }
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        links.add(Sha256.of(token), new MailLink(to, round.id(), step, round.contentOf(plan).hash(), clock.instant().plus(GOOD_FOR)));
        return Optional.of(token);
    }

    /** The mail could not be sent: it gets another token with the next try. */
    public void forget(String token) {
        links.remove(Sha256.of(token));
    }

    /** Changes nothing. */
    public LinkStanding look(String token, PersonKey caller) {
        Optional<MailLink> found = links.find(Sha256.of(token));
        if (!found.isPresent()) {
            return LinkStanding.closed(LinkStanding.State.UNKNOWN);
        }
        MailLink link = found.get();
        if (!link.person().equals(caller)) {
            return LinkStanding.closed(LinkStanding.State.NOT_YOURS);
        }
        QueuedPlan plan = plans.visible(Collections.singleton(link.round().issue()), caller).get(link.round().issue());
        Optional<Round> round = rounds.latest(link.round().issue());
        return plan == null || !round.isPresent() ? LinkStanding.closed(LinkStanding.State.HIDDEN)
                : look(link, plan, round.get(), links.isTaken(Sha256.of(token)));
    }

    private LinkStanding look(MailLink link, QueuedPlan plan, Round round, boolean taken) {
        PlanFacts facts = plan.facts();
        if (!round.id().equals(link.round())) {
            return LinkStanding.on(LinkStanding.State.DECIDED, plan, round, link);
        }
        Optional<RoundEvent> vote = round.events().stream().filter(event -> event.kind() == RoundEvent.Kind.VOTE
                && event.person().equals(link.person()) && event.step() == link.step() && event.hash().equals(link.hash()))
                .reduce((first, second) -> second);
        if (vote.isPresent()) {
            return LinkStanding.done(plan, round, link, vote.get());
        }
        if (isUnderWay(link)) {
            return LinkStanding.on(LinkStanding.State.BEING_RECORDED, plan, round, link);
        }
        if (round.state() != Round.State.WAITING || !Addressees.isInApproval(round, facts)) {
            return LinkStanding.on(LinkStanding.State.DECIDED, plan, round, link);
        }
        if (!round.contentOf(facts).hash().equals(link.hash())) {
            return LinkStanding.on(LinkStanding.State.CHANGED, plan, round, link);
        }
        if (taken) {
            return LinkStanding.on(LinkStanding.State.TAKEN, plan, round, link);
        }
        if (!clock.instant().isBefore(link.expires())) {
            return LinkStanding.on(LinkStanding.State.EXPIRED, plan, round, link);
        }
        return asked(link, plan, round);
    }

    private LinkStanding asked(MailLink link, QueuedPlan plan, Round round) {
        try {
            if (stepThatAsks(link.person(), round, plan.facts()) != link.step()) {
                throw new ApprovalRefused(Reason.NOT_AN_APPROVER);
            }
            return LinkStanding.on(LinkStanding.State.READY, plan, round, link);
        } catch (ApprovalRefused reason) {
            return LinkStanding.notAsked(plan, round, link, reason);
        }
    }

    /** Uses the link up before the decision is made. @return false if somebody was faster: a second click, another node */
    public boolean take(String token) {
        return links.take(Sha256.of(token), clock.instant());
    }

    /** The decision was refused; the link may be tried again. */
    public void giveBack(String token) {
        links.giveBack(Sha256.of(token));
    }

    /** @return how many links are gone */
    public int removeOld() {
        Instant before = clock.instant().minus(REMEMBERED);
        return links.removeExpired(before);
    }

    private int stepThatAsks(PersonKey who, Round round, PlanFacts plan) {
        return round.mayVote(who, round.contentOf(plan), Ownership.seats(round, plan, approvers));
    }

    private boolean isUnderWay(MailLink link) {
        return tasks.open(link.round().issue()).stream().anyMatch(task -> task.kind() == Task.Kind.BALLOT
                && task.person().equals(link.person()) && task.round().equals(link.round()));
    }
}
