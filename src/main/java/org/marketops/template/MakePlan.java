package org.marketops.template;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.marketops.campaign.CampaignLinks;
import org.marketops.campaign.LinkCampaign;
import org.marketops.campaign.LinkRefused;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.NotFound;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Transactions;

/** Makes the issues of a run as the person. What is made already is not made again, so a run that broke off is gone on with by starting it again. */
public final class MakePlan {

    /** After so long a claim without an issue is one whose maker has died. */
    static final Duration DEAD_AFTER = Duration.ofMinutes(2);

    private final Templates templates;
    private final Runs runs;
    private final PlanHost host;
    private final LinkCampaign linkCampaign;
    private final CampaignLinks links;
    private final Transactions transactions;
    private final Clock clock;

    public MakePlan(Templates templates, Runs runs, PlanHost host, LinkCampaign linkCampaign, CampaignLinks links, Transactions transactions,
                    Clock clock) {
        this.templates = templates;
        this.runs = runs;
        this.host = host;
        this.linkCampaign = linkCampaign;
        this.links = links;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * @throws NotFound if the person may make no plans there, there is no such version, or the run is somebody else's
     * @throws TemplateRefused if the template is retired, or the id was used for something else. @throws BadTemplate if the order does not fit
     */
    public List<MadePart> make(Run wanted) {
        mayMake(wanted.person(), wanted.projectId());
        TemplateVersion version = version(wanted);
        DrawUp.of(version.template(), wanted.order());
        Run run = transactions.retryOnConflict(() -> {
            Optional<Run> there = runs.find(wanted.id());
            if (!there.isPresent()) {
                refuseRetired(version);
                runs.open(wanted, clock.instant());
                return wanted;
            }
            return same(there.get(), wanted);
        });
        return resume(run.person(), run.id());
    }

    private static void refuseRetired(TemplateVersion version) {
        if (version.isRetired()) {
            throw new TemplateRefused(TemplateRefused.Reason.RETIRED, version.template().name());
        }
    }

    private static Run same(Run there, Run wanted) {
        if (!there.person().equals(wanted.person())) {
            throw new NotFound("run " + wanted.id());
        }
        if (there.projectId() != wanted.projectId() || !there.template().equals(wanted.template()) || there.version() != wanted.version()
                || !there.order().equals(wanted.order())) {
            throw new TemplateRefused(TemplateRefused.Reason.OTHER_RUN, wanted.id());
        }
        return there;
    }

    /** Makes what the run has not made yet. @throws NotFound if it is not the person's */
    public List<MadePart> resume(PersonKey who, String runId) {
        Run run = runs.find(runId).filter(found -> found.person().equals(who)).orElseThrow(() -> new NotFound("run " + runId));
        mayMake(who, run.projectId());
        Map<String, Runs.Claim> claims = new HashMap<>(runs.claims(runId));
        Map<String, IssueId> made = new HashMap<>();
        List<MadePart> parts = new ArrayList<>();
        for (PlannedIssue planned : blueprint(run).issues()) {
            MadePart part = part(run, planned, Optional.ofNullable(claims.get(planned.ref())), made);
            part.issue().ifPresent(issue -> made.put(planned.ref(), issue));
            parts.add(part);
        }
        return parts;
    }

    /** How far the run has come, without making anything. @throws NotFound if it is not the person's */
    public List<MadePart> look(PersonKey who, String runId) {
        Run run = runs.find(runId).filter(found -> found.person().equals(who)).orElseThrow(() -> new NotFound("run " + runId));
        mayMake(who, run.projectId());
        Map<String, Runs.Claim> claims = runs.claims(runId);
        List<MadePart> parts = new ArrayList<>();
        for (PlannedIssue planned : blueprint(run).issues()) {
            Optional<IssueId> issue = Optional.ofNullable(claims.get(planned.ref())).flatMap(Runs.Claim::issue);
            parts.add(issue.map(there -> seen(planned, there)).orElseGet(() -> MadePart.of(planned, MadePart.State.OPEN)));
        }
        return parts;
    }

    public Run run(PersonKey who, String runId) {
        return runs.find(runId).filter(found -> found.person().equals(who)).orElseThrow(() -> new NotFound("run " + runId));
    }

    private MadePart seen(PlannedIssue planned, IssueId issue) {
        if (!host.isThere(issue)) {
            return MadePart.of(planned, MadePart.State.GONE);
        }
        boolean linked = planned.kind() != PlannedIssue.Kind.CAMPAIGN || links.planOf(issue).isPresent();
        return linked ? MadePart.done(planned, issue) : MadePart.of(planned, MadePart.State.OPEN);
    }

    private MadePart part(Run run, PlannedIssue planned, Optional<Runs.Claim> claim, Map<String, IssueId> made) {
        Optional<IssueId> there = claim.flatMap(Runs.Claim::issue);
        if (there.isPresent() && !host.isThere(there.get())) {
            return MadePart.of(planned, MadePart.State.GONE);
        }
        if (!planned.parent().isEmpty() && !made.containsKey(planned.parent())) {
            return MadePart.of(planned, MadePart.State.WAITS);
        }
        Optional<IssueId> parent = Optional.ofNullable(made.get(planned.parent()));
        if (!there.isPresent()) {
            Instant now = clock.instant();
            if (claim.isPresent() && claim.get().since().plus(DEAD_AFTER).isAfter(now) || !claimed(run, planned, claim, now)) {
                return MadePart.of(planned, MadePart.State.BUSY);
            }
            try {
                there = Optional.of(create(run, planned, parent, claim));
            } catch (PlanHost.NotMade refused) {
                release(run, planned);
                return MadePart.failed(planned, null, refused.getMessage());
            }
        }
        return linked(run, planned, there.get(), parent);
    }

    /** False if somebody else took it in the same moment. */
    private boolean claimed(Run run, PlannedIssue planned, Optional<Runs.Claim> dead, Instant now) {
        return transactions.retryOnConflict(() -> {
            Optional<Runs.Claim> there = Optional.ofNullable(runs.claims(run.id()).get(planned.ref()));
            if (there.isPresent() && !(dead.isPresent() && there.get().since().equals(dead.get().since()))) {
                return false;
            }
            if (there.isPresent()) {
                runs.release(run.id(), planned.ref());
            }
            runs.claim(run, planned.ref(), now);
            return true;
        });
    }

    private IssueId create(Run run, PlannedIssue planned, Optional<IssueId> parent, Optional<Runs.Claim> dead) {
        IssueId issue = dead.flatMap(claim -> host.lost(run.person(), run.projectId(), planned, claim.since()))
                .orElseGet(() -> host.create(run.person(), run.projectId(), planned, planned.kind() == PlannedIssue.Kind.ACTIVITY ? parent : Optional.empty()));
        transactions.retryOnConflict(() -> {
            runs.made(run.id(), planned.ref(), issue);
            return issue;
        });
        return issue;
    }

    private void release(Run run, PlannedIssue planned) {
        transactions.retryOnConflict(() -> {
            runs.release(run.id(), planned.ref());
            return run;
        });
    }

    private MadePart linked(Run run, PlannedIssue planned, IssueId issue, Optional<IssueId> plan) {
        if (planned.kind() != PlannedIssue.Kind.CAMPAIGN || links.planOf(issue).isPresent()) {
            return MadePart.done(planned, issue);
        }
        try {
            linkCampaign.link(run.person(), issue, plan.orElseThrow(IllegalStateException::new));
            return MadePart.done(planned, issue);
        } catch (LinkRefused | NotFound refused) {
            return MadePart.failed(planned, issue, "");
        }
    }

    private Blueprint blueprint(Run run) {
        return DrawUp.of(version(run).template(), run.order());
    }

    private TemplateVersion version(Run run) {
        return templates.version(run.template(), run.version()).orElseThrow(() -> new NotFound("template " + run.template()));
    }

    private void mayMake(PersonKey who, long projectId) {
        if (!host.mayMakePlans(who, projectId)) {
            throw new NotFound("project " + projectId);
        }
    }
}
