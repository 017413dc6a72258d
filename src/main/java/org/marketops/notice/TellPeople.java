package org.marketops.notice;

import org.marketops.approval.PlanFacts;
import org.marketops.approval.Plans;
import org.marketops.approval.Round;
import org.marketops.approval.Rounds;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Transactions;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Turns news into mails and hands them to the host. Each mail is a row that is marked after the host took it: a crash loses none
 * on our side, and sends at most the one again that was being handed over. May run any number of times.
 */
public final class TellPeople {

    /** So long a mail is tried; after that nobody wants it any more. */
    static final Duration WORTH_SENDING = Duration.ofDays(3);

    private final Plans plans;
    private final Rounds rounds;
    private final Addressees addressees;
    private final Endings endings;
    private final Readers readers;
    private final WishBook wishBook;
    private final Outbox outbox;
    private final Post post;
    private final Transactions transactions;
    private final Clock clock;

    public TellPeople(Plans plans, Rounds rounds, Addressees addressees, Endings endings, Readers readers, WishBook wishBook,
                      Outbox outbox, Post post, Transactions transactions, Clock clock) {
        this.plans = plans;
        this.rounds = rounds;
        this.addressees = addressees;
        this.endings = endings;
        this.readers = readers;
        this.wishBook = wishBook;
        this.outbox = outbox;
        this.post = post;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @return whether something waits for the host to store a submission */
    public boolean tell(IssueId id) {
        boolean waiting = false;
        Optional<PlanFacts> plan = plans.find(id);
        Optional<Round> latest = rounds.latest(id);
        for (News news : outbox.openNews(id)) {
            Optional<Round> round = latest.filter(found -> found.id().equals(news.round()));
            if (plan.isPresent() && round.isPresent() && isAhead(news, round.get(), plan.get())) {
                waiting = true;
            } else if (!round.filter(found -> endings.isAhead(news, found)).isPresent()) {
                expand(news, round, plan.isPresent() && round.isPresent() && !endings.isUntrue(news, round.get())
                        ? addressees.mails(endings.dated(news, round.get()), round.get(), plan.get()) : Collections.emptyList());
            }
        }
        for (Mail mail : outbox.openMails(id)) {
            send(mail, latest.filter(found -> found.id().equals(mail.round())), plan);
        }
        return waiting;
    }

    /** Tells those who decided that the plan was changed since, once for each content (A3). @return whether there may be something to tell */
    public boolean noticeEdit(IssueId id, Optional<PersonKey> editor) {
        Optional<Round> round = rounds.latest(id).filter(found -> found.state() == Round.State.WAITING);
        Optional<PlanFacts> plan = round.isPresent() ? plans.find(id) : Optional.empty();
        if (!plan.isPresent() || !Addressees.isInApproval(round.get(), plan.get())) {
            return false;
        }
        String now = round.get().contentOf(plan.get()).hash();
        if (round.get().events().stream().noneMatch(event -> event.kind().isVote()) || round.get().events().stream().anyMatch(event -> event.kind().isVote() && event.hash().equals(now))) {
            return false;
        }
        News news = new News(0, round.get().id() + ":changed:" + now, News.Kind.CHANGED, round.get().id(),
                editor.orElse(round.get().opening().submitter()), now, "", clock.instant());
        end(() -> {
            if (!outbox.knows(news.key())) {
                outbox.add(news);
            }
        });
        return true;
    }

    /** The submission is written, and the host has not stored it yet: nobody is asked before it has. */
    private boolean isAhead(News news, Round round, PlanFacts plan) {
        return news.kind() == News.Kind.SUBMITTED && news.at().plus(WORTH_SENDING).isAfter(clock.instant())
                && round.state() == Round.State.WAITING
                && !Addressees.isInApproval(round, plan);
    }

    private void expand(News news, Optional<Round> round, List<Mail> all) {
        List<Mail> wanted = new ArrayList<>();
        Set<PersonKey> told = new LinkedHashSet<>();
        for (Mail mail : all) {
            boolean toOthers = !mail.to().equals(news.actor());
            if (toOthers && readers.mayRead(mail.to(), news.round().issue()) && wishBook.of(mail.to()).allow(mail.topic())
                    && told.add(mail.to())) {
                wanted.add(mail);
            }
        }
        end(() -> {
            if (outbox.findOpenNews(news.id()).isPresent()) {
                outbox.expand(news, wanted);
                round.filter(found -> news.kind() == News.Kind.APPROVED).ifPresent(found -> endings.remember(news, found));
            }
        });
    }

    private void send(Mail mail, Optional<Round> round, Optional<PlanFacts> plan) {
        String why = whyNot(mail, round, plan);
        if (!why.isEmpty()) {
            end(() -> outbox.drop(mail, why));
            return;
        }
        try {
            post.send(mail, round.get(), plan.get(), wishBook.of(mail.to()));
        } catch (RuntimeException refused) {
            end(() -> outbox.failed(mail, String.valueOf(refused.getMessage())));
            throw refused;
        }
        end(() -> outbox.sent(mail));
    }

    /** Asked again at the last moment: rights and rounds change while a mail waits. */
    private String whyNot(Mail mail, Optional<Round> round, Optional<PlanFacts> plan) {
        if (!round.isPresent() || !plan.isPresent()) {
            return "another round has begun, or the plan is gone";
        }
        if (mail.at().plus(WORTH_SENDING).isBefore(clock.instant())) {
            return "it could not be sent in time";
        }
        if (!readers.mayRead(mail.to(), mail.round().issue())) {
            return "the person may not see the plan, is inactive or has no address";
        }
        return mail.topic().isRequest() && !addressees.isStillAsked(mail, round.get(), plan.get()) ? "it is no longer asked" : "";
    }

    private void end(Runnable change) {
        transactions.retryOnConflict(() -> {
            change.run();
            return null;
        });
    }
}
