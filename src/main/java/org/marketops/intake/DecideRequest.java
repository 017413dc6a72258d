package org.marketops.intake;

import org.marketops.campaign.CampaignIssues;
import org.marketops.campaign.LinkCampaign;
import org.marketops.campaign.LinkRefused;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.NotFound;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Transactions;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Turns a request into a campaign under a plan, or declines it, once: whoever comes second is told. */
public final class DecideRequest {

    /** After so long a conversion without a campaign is one whose maker has died. */
    static final Duration DEAD_AFTER = Duration.ofMinutes(2);

    private final Requests requests;
    private final RequestHost host;
    private final CampaignIssues issues;
    private final LinkCampaign links;
    private final ClosesRequests closes;
    private final Transactions transactions;
    private final Clock clock;

    public DecideRequest(Requests requests, RequestHost host, CampaignIssues issues, LinkCampaign links, ClosesRequests closes,
                         Transactions transactions, Clock clock) {
        this.requests = requests;
        this.host = host;
        this.issues = issues;
        this.links = links;
        this.closes = closes;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * The requester watches the campaign. Should the host refuse to put it under the plan it stays made, and {@link #link} tries again.
     *
     * @throws NotFound if the request or the plan is not theirs to see. @throws IntakeRefused if it is decided, or they may not
     * @throws RequestHost.NotMade if the host refuses the campaign; the request stays open then
     */
    public IssueId convert(PersonKey who, IssueId request, IssueId plan) {
        mayDecide(host, who, request);
        if (!issues.maySee(who, plan)) {
            throw new NotFound("plan " + plan);
        }
        if (!issues.isPlan(plan)) {
            throw new IntakeRefused(IntakeRefused.Reason.NOT_A_PLAN);
        }
        Decision claimed = new Decision(Decision.Kind.CONVERTED, who, clock.instant(), "", Optional.empty());
        Optional<Decision> dead = claim(request, claimed);
        IssueId campaign;
        try {
            campaign = dead.flatMap(before -> host.lost(before.by(), request, before.at())).orElseGet(() -> host.makeCampaign(who, request));
        } catch (RequestHost.NotMade refused) {
            undo(request, claimed);
            throw refused;
        }
        transactions.retryOnConflict(() -> {
            requests.converted(request, campaign);
            return campaign;
        });
        host.watch(campaign, request);
        try {
            links.link(who, campaign, plan);
        } catch (LinkRefused | NotFound refused) {
            // The campaign is there and is said so; whoever looks at the request sees that it is under no plan, and can try again.
            return campaign;
        }
        return campaign;
    }

    /**
     * Puts the campaign that was made of the request under a plan, should that have failed.
     *
     * @throws NotFound if the request, its campaign or the plan is not theirs to see. @throws IntakeRefused if nothing was made of it, or that
     *     is no plan. @throws LinkRefused if they may not edit the campaign
     */
    public void link(PersonKey who, IssueId request, IssueId plan) {
        mayDecide(host, who, request);
        IssueId campaign = requests.decision(request).flatMap(Decision::campaign)
                .orElseThrow(() -> new NotFound("campaign of request " + request));
        if (!issues.maySee(who, plan)) {
            throw new NotFound("plan " + plan);
        }
        if (!issues.isPlan(plan)) {
            throw new IntakeRefused(IntakeRefused.Reason.NOT_A_PLAN);
        }
        links.link(who, campaign, plan);
    }

    /**
     * The reason is a comment on the request.
     *
     * @param reason not blank
     * @return whether the request was closed; else its status stays as it is
     * @throws NotFound if it is not theirs to see. @throws IntakeRefused as above
     */
    public boolean decline(PersonKey who, IssueId request, String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a request is declined with a reason");
        }
        mayDecide(host, who, request);
        claim(request, new Decision(Decision.Kind.DECLINED, who, clock.instant(), reason, Optional.empty()));
        host.comment(who, request, reason);
        return closes.close(who, request);
    }

    /** @return the conversion that broke off before this one */
    private Optional<Decision> claim(IssueId request, Decision decision) {
        long project = host.projectOf(request);
        return transactions.retryOnConflict(() -> {
            Optional<Decision> there = requests.decision(request);
            if (there.filter(Decision::isDone).isPresent()) {
                throw new IntakeRefused(IntakeRefused.Reason.DECIDED);
            }
            if (there.isPresent() && there.get().at().plus(DEAD_AFTER).isAfter(decision.at())) {
                throw new IntakeRefused(IntakeRefused.Reason.BUSY);
            }
            there.ifPresent(dead -> requests.undecide(request, dead.at()));
            requests.decide(request, project, decision);
            return there;
        });
    }

    private void undo(IssueId request, Decision claimed) {
        transactions.retryOnConflict(() -> {
            requests.undecide(request, claimed.at());
            return request;
        });
    }

    static void mayDecide(RequestHost host, PersonKey who, IssueId request) {
        if (!host.maySee(who, request)) {
            throw new NotFound("request " + request);
        }
        if (!host.mayDecide(who, request)) {
            throw new IntakeRefused(IntakeRefused.Reason.MAY_NOT_DECIDE);
        }
    }
}
