package org.marketops.intake;

import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Sha256;
import org.marketops.kernel.Transactions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Makes a request, and rates one. */
public final class AskFor {

    /** So long a form that is sent again is known; nobody keeps one open longer. */
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final Requests requests;
    private final AskedForms forms;
    private final RequestHost host;
    private final Transactions transactions;
    private final Clock clock;

    public AskFor(Requests requests, AskedForms forms, RequestHost host, Transactions transactions, Clock clock) {
        this.requests = requests;
        this.forms = forms;
        this.host = host;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * @param form names one filled-in form: sent again by the same person it makes no second request. Empty: every call makes one
     * @throws RequestHost.NotMade with the host's words. @throws IntakeRefused if the same form makes a request just now
     */
    public IssueId ask(PersonKey who, long projectId, Wish wish, String form) {
        String key = form.isEmpty() ? "" : Sha256.of(who.value() + "\n" + projectId + "\n" + form);
        Instant now = clock.instant();
        Optional<IssueId> before = key.isEmpty() ? Optional.empty() : claim(key, now);
        if (before.isPresent()) {
            return before.get();
        }
        IssueId issue = make(who, projectId, wish, key, now);
        transactions.retryOnConflict(() -> {
            requests.rate(issue, projectId, wish.guess());
            if (!key.isEmpty()) {
                forms.made(key, issue);
            }
            return issue;
        });
        return issue;
    }

    private IssueId make(PersonKey who, long projectId, Wish wish, String key, Instant claimed) {
        try {
            return host.ask(who, projectId, wish);
        } catch (RequestHost.NotMade refused) {
            if (!key.isEmpty()) {
                transactions.retryOnConflict(() -> {
                    forms.release(key, claimed);
                    return key;
                });
            }
            throw refused;
        }
    }

    /** @return what was made of the form before */
    private Optional<IssueId> claim(String key, Instant now) {
        return transactions.retryOnConflict(() -> {
            Optional<Asked> asked = forms.find(key);
            if (asked.flatMap(Asked::request).isPresent()) {
                return asked.get().request();
            }
            if (asked.filter(found -> found.at().plus(DecideRequest.DEAD_AFTER).isAfter(now)).isPresent()) {
                throw new IntakeRefused(IntakeRefused.Reason.BEING_ASKED);
            }
            asked.ifPresent(dead -> forms.release(key, dead.at()));
            forms.forget(now.minus(REMEMBERED));
            forms.claim(key, now);
            return Optional.empty();
        });
    }

    /** @throws org.marketops.kernel.NotFound if the person does not see it. @throws IntakeRefused if they may not edit it */
    public void rate(PersonKey who, IssueId request, Rating rating) {
        DecideRequest.mayDecide(host, who, request);
        transactions.retryOnConflict(() -> {
            requests.rate(request, host.projectOf(request), rating);
            return rating;
        });
    }
}
