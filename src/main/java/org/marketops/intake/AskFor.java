package org.marketops.intake;

import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Transactions;

/** Makes a request, and rates one. */
public final class AskFor {

    private final Requests requests;
    private final RequestHost host;
    private final Transactions transactions;

    public AskFor(Requests requests, RequestHost host, Transactions transactions) {
        this.requests = requests;
        this.host = host;
        this.transactions = transactions;
    }

    /** @throws RequestHost.NotMade with the host's words */
    public IssueId ask(PersonKey who, long projectId, Wish wish) {
        IssueId issue = host.ask(who, projectId, wish);
        transactions.retryOnConflict(() -> {
            requests.rate(issue, projectId, wish.guess());
            return issue;
        });
        return issue;
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
