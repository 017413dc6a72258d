package org.marketops.notice;

import org.marketops.approval.Approvers;
import org.marketops.approval.AskedNow;
import org.marketops.approval.Ownership;
import org.marketops.approval.PlanFacts;
import org.marketops.approval.Round;
import org.marketops.approval.RoundEvent;
import org.marketops.approval.Seats;
import org.marketops.approval.content.Snapshot;
import org.marketops.approval.policy.Seat;
import org.marketops.approval.policy.Step;
import org.marketops.kernel.PersonKey;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides who gets what. Rights and wishes are looked at later; here is only what concerns whom. */
public final class Addressees {

    private final Approvers approvers;
    private final Readers readers;

    public Addressees(Approvers approvers, Readers readers) {
        this.approvers = approvers;
        this.readers = readers;
    }

    List<Mail> mails(News news, Round round, PlanFacts plan) {
        List<Mail> mails = new ArrayList<>();
        switch (news.kind()) {
            case SUBMITTED:
                ask(mails, news, round, plan);
                return mails;
            case STEP_DONE:
                // The last step's end is told as the approval.
                if (round.state() == Round.State.WAITING) {
                    ask(mails, news, round, plan);
                    owners(round).forEach(person -> mails.add(Mail.of(Topic.STEP_DONE, news, person,
                            round.stepOn(on(round, news)), news.hash())));
                }
                return mails;
            case REMINDED:
                remind(mails, news, round, plan);
                return mails;
            case ESCALATED:
                escalated(mails, news, round, plan);
                return mails;
            case CHANGED:
                deciders(round, news.hash()).forEach(person ->
                        mails.add(Mail.of(Topic.CHANGED, news, person, round.stepOn(on(round, news)), news.hash())));
                return mails;
            case BLOCKED:
                readers.lead(plan.id()).ifPresent(lead -> mails.add(Mail.of(Topic.BLOCKED, news, lead, 0, news.hash())));
                return mails;
            case OVERRIDDEN:
                everybodyAsked(round, plan).forEach(person -> mails.add(Mail.of(Topic.OVERRIDDEN, news, person, 0, news.hash())));
                return mails;
            default:
                Topic topic = Topic.valueOf(news.kind().name());
                owners(round).forEach(person -> mails.add(Mail.of(topic, news, person, 0, news.hash())));
                return mails;
        }
    }

    private void ask(List<Mail> mails, News news, Round round, PlanFacts plan) {
        String now = round.contentOf(plan).hash();
        for (int step : round.openSteps(round.contentOf(plan))) {
            AskedNow asked = asked(round, plan, step);
            asked.people().forEach(person -> mails.add(asked.seatOf(person).equals(person) ? Mail.of(Topic.ASKED, news, person, step, now)
                    : Mail.askedFor(asked.seatOf(person), news, person, step, now)));
        }
    }

    private void remind(List<Mail> mails, News news, Round round, PlanFacts plan) {
        String now = round.contentOf(plan).hash();
        stepCalled(news.remark(), round, plan).ifPresent(number -> {
            Set<PersonKey> late = new LinkedHashSet<>(asked(round, plan, number).people());
            if (round.escalatedAt(number).filter(at -> !at.isBefore(news.at())).isPresent()) {
                late.removeAll(askedByEscalation(round, plan, number));
            }
            late.forEach(person -> mails.add(Mail.of(Topic.REMINDED, news, person, number, now)));
        });
    }

    private void escalated(List<Mail> mails, News news, Round round, PlanFacts plan) {
        String now = round.contentOf(plan).hash();
        stepCalled(news.remark(), round, plan).ifPresent(number -> {
            Set<PersonKey> added = askedByEscalation(round, plan, number);
            added.retainAll(asked(round, plan, number).people());
            added.forEach(person -> mails.add(Mail.of(Topic.ESCALATED, news, person, number, now)));
        });
    }

    /** Those who sit in the step because of the escalation only; the others know already. */
    private Set<PersonKey> askedByEscalation(Round round, PlanFacts plan, int number) {
        Step step = round.policy().step(number);
        Set<PersonKey> added = new LinkedHashSet<>();
        step.timing().escalation().ifPresent(escalation -> {
            List<Seat> before = new ArrayList<>(step.seats());
            before.removeAll(escalation.seats());
            added.addAll(sitting(round, plan, number, escalation.seats()));
            added.removeAll(sitting(round, plan, number, before));
        });
        return added;
    }

    private Set<PersonKey> sitting(Round round, PlanFacts plan, int number, List<Seat> seats) {
        return seats.isEmpty() ? Collections.emptySet() : Ownership.seats(
                round.policy().withStep(number, round.policy().step(number).seated(seats)), plan, approvers).in(number);
    }

    /** Steps that are open at one time have different names. */
    private static Optional<Integer> stepCalled(String name, Round round, PlanFacts plan) {
        return round.openSteps(round.contentOf(plan)).stream().filter(step -> round.policy().step(step).name().equals(name)).findFirst();
    }

    private static Snapshot on(Round round, News news) {
        return round.content(news.hash()).orElseGet(round::lastContent);
    }

    /** Whether what the mail asks for is still to be done by its reader. */
    boolean isStillAsked(Mail mail, Round round, PlanFacts plan) {
        if (mail.topic() == Topic.CHANGED) {
            return round.state() == Round.State.WAITING && isInApproval(round, plan) && round.contentOf(plan).hash().equals(mail.hash());
        }
        return round.openSteps(round.contentOf(plan)).contains(mail.stage()) && asked(round, plan, mail.stage()).people().contains(mail.to());
    }

    /** People of a step that is open now who have not decided in it, and who stand in for them. */
    private AskedNow asked(Round round, PlanFacts plan, int step) {
        return isInApproval(round, plan) ? AskedNow.in(round, round.contentOf(plan), Ownership.seats(round, plan, approvers), step)
                : AskedNow.nobody();
    }

    /** The people of all steps, and those who decided and have no seat any more. */
    private Set<PersonKey> everybodyAsked(Round round, PlanFacts plan) {
        Set<PersonKey> everybody = new LinkedHashSet<>();
        Seats seats = Ownership.seats(round, plan, approvers);
        for (int step = 1; step <= round.policy().steps().size(); step++) {
            everybody.addAll(seats.in(step));
        }
        everybody.addAll(deciders(round, ""));
        return everybody;
    }

    private static Set<PersonKey> deciders(Round round, String hash) {
        Set<PersonKey> deciders = new LinkedHashSet<>();
        round.events().stream().filter(event -> event.kind() == RoundEvent.Kind.VOTE).filter(event -> !event.hash().equals(hash))
                .forEach(event -> deciders.add(event.person()));
        return deciders;
    }

    /** Who wants to hear how it goes: submitter and reporter. */
    private Set<PersonKey> owners(Round round) {
        Set<PersonKey> owners = new LinkedHashSet<>();
        owners.add(round.opening().submitter());
        Optional<PersonKey> reporter = readers.reporter(round.id().issue());
        reporter.ifPresent(owners::add);
        return owners;
    }

    static boolean isInApproval(Round round, PlanFacts plan) {
        return round.opening().route().statusId().equals(plan.statusId());
    }
}
