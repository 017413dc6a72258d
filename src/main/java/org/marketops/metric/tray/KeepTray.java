package org.marketops.metric.tray;

import org.marketops.kernel.IssueId;
import org.marketops.kernel.NotFound;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Transactions;
import org.marketops.metric.CampaignRef;
import org.marketops.metric.Campaigns;
import org.marketops.metric.ImportRights;
import org.marketops.metric.KnownCampaign;
import org.marketops.metric.MetricStore;
import org.marketops.metric.TrayEntry;
import org.marketops.metric.TrayStore;
import org.marketops.metric.TraySums;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Lists what fits no campaign, and gives it to one, sets it aside, or takes such a decision back. Who may import may do all of it. */
public final class KeepTray {

    /** More entries than this are decided in several steps. */
    public static final int LISTED = 2_000;
    static final int LONGEST_REASON = 255;

    private final TrayStore tray;
    private final MetricStore store;
    private final Campaigns campaigns;
    private final ImportRights rights;
    private final Transactions transactions;
    private final Clock clock;

    public KeepTray(TrayStore tray, MetricStore store, Campaigns campaigns, ImportRights rights, Transactions transactions, Clock clock) {
        this.tray = tray;
        this.store = store;
        this.campaigns = campaigns;
        this.rights = rights;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * By name, in the order of the newest import first.
     *
     * @throws NotFound if the person may not import into the project
     */
    public List<WaitingName> waiting(PersonKey who, long projectId) {
        List<KnownCampaign> known = known(who, projectId);
        Map<String, List<TrayEntry>> byName = new LinkedHashMap<>();
        tray.ofProject(projectId, TrayEntry.State.WAITING, LISTED)
                .forEach(entry -> byName.computeIfAbsent(entry.name(), first -> new ArrayList<>()).add(entry));
        List<WaitingName> names = new ArrayList<>();
        Nearness nearness = new Nearness(known);
        byName.forEach((name, entries) -> names.add(new WaitingName(name, entries, nearness.of(name))));
        return names;
    }

    /** @throws NotFound if the person may not import into the project */
    public List<TrayEntry> decided(PersonKey who, long projectId, TrayEntry.State state) {
        refuseWithoutRight(who, projectId);
        return tray.ofProject(projectId, state, LISTED);
    }

    /** @throws NotFound if the person may not import into the project */
    public int count(PersonKey who, long projectId) {
        refuseWithoutRight(who, projectId);
        return tray.waiting(projectId);
    }

    /** Campaigns and plans that rows can be given to. */
    public List<KnownCampaign> known(PersonKey who, long projectId) {
        refuseWithoutRight(who, projectId);
        return campaigns.visibleTo(who, projectId);
    }

    /**
     * What giving these names to their campaigns would add. Writes nothing.
     *
     * @throws NotFound if the person may not import into the project
     * @throws TrayRefused if a name does not wait, or a campaign is not known
     */
    public List<Addition> preview(PersonKey who, long projectId, TrayChoices choices) {
        List<Addition> additions = new ArrayList<>();
        Map<String, WaitingName> waiting = waitingByName(who, projectId);
        choices.given().forEach((name, issue) -> {
            Addition addition = new Addition(waiting(waiting, name), campaign(who, projectId, name, issue));
            addition.waiting().entries().forEach(entry -> tray.facts(entry, addition::add));
            additions.add(addition);
        });
        return additions;
    }

    /**
     * All or nothing.
     *
     * @return how many rows of files were decided about
     * @throws NotFound if the person may not import into the project
     * @throws TrayRefused with the first reason against it
     */
    public int decide(PersonKey who, long projectId, TrayChoices choices) {
        choices.refuseIncomplete();
        Map<String, WaitingName> waiting = waitingByName(who, projectId);
        List<TrayEntry> after = new ArrayList<>();
        Instant now = clock.instant();
        choices.given().forEach((name, issue) -> {
            KnownCampaign campaign = campaign(who, projectId, name, issue);
            waiting(waiting, name).entries().forEach(entry ->
                    after.add(entry.decided(TrayEntry.Decision.assigned(campaign.id(), who, now))));
        });
        choices.ignored().forEach(name -> waiting(waiting, name).entries().forEach(entry ->
                after.add(entry.decided(TrayEntry.Decision.ignored(choices.reason(), who, now)))));
        transactions.retryOnConflict(() -> {
            hold(after);
            after.forEach(entry -> write(entry, TrayEntry.State.WAITING, now));
            if (choices.isRemembered()) {
                choices.given().forEach((name, issue) -> tray.remember(projectId, List.of(name), issue, who));
            }
            return null;
        });
        return after.stream().mapToInt(TrayEntry::rows).sum();
    }

    /**
     * The rows wait again, and what they brought to a campaign is gone from it. Twice is the same as once.
     *
     * @param forget also what was remembered of the name
     * @throws NotFound if there is no such entry in the project, or the person may not import into it
     */
    public void takeBack(PersonKey who, long projectId, long entryId, boolean forget) {
        refuseWithoutRight(who, projectId);
        TrayEntry entry = tray.find(entryId).filter(found -> found.origin().projectId() == projectId)
                .orElseThrow(() -> new NotFound("tray entry " + entryId));
        Instant now = clock.instant();
        transactions.retryOnConflict(() -> {
            hold(List.of(entry));
            TrayEntry found = tray.find(entryId).orElseThrow(() -> new NotFound("tray entry " + entryId));
            if (found.state() != TrayEntry.State.WAITING) {
                write(found.decided(TrayEntry.Decision.none()), found.state(), now);
            }
            if (forget) {
                tray.forget(projectId, entry.name());
            }
            return null;
        });
    }

    // In the order of their numbers, so that two who decide about the same imports never wait for each other in a circle.
    private void hold(List<TrayEntry> entries) {
        TreeSet<Long> batches = new TreeSet<>();
        entries.forEach(entry -> batches.add(entry.origin().batchId()));
        for (long batch : batches) {
            if (!tray.hold(batch)) {
                throw new TrayRefused(TrayRefused.Reason.NOT_WAITING, entries.stream()
                        .filter(entry -> entry.origin().batchId() == batch).findFirst().orElseThrow().name());
            }
        }
    }

    private void write(TrayEntry after, TrayEntry.State expected, Instant now) {
        TrayEntry before = tray.find(after.id()).filter(found -> found.state() == expected)
                .orElseThrow(() -> new TrayRefused(TrayRefused.Reason.NOT_WAITING, after.name()));
        try {
            if (after.state() == TrayEntry.State.ASSIGNED) {
                give(before, after, now);
            } else if (before.state() == TrayEntry.State.ASSIGNED) {
                takeAway(before, now);
            }
        } catch (ArithmeticException overflow) {
            throw new TrayRefused(TrayRefused.Reason.SUM_TOO_LARGE, after.name());
        }
        tray.decide(before, after);
    }

    private void give(TrayEntry before, TrayEntry after, Instant now) {
        IssueId issue = after.decision().issue().orElseThrow();
        TraySums sums = TraySums.given(store, before.origin(), now);
        tray.move(before, CampaignRef.issue(issue), sums::add);
        sums.flush();
    }

    private void takeAway(TrayEntry before, Instant now) {
        TraySums sums = TraySums.takenBack(store, before.origin(), now);
        tray.facts(before, sums::add);
        tray.move(before, CampaignRef.tray(before.name()), moved -> { });
        sums.flush();
    }

    private Map<String, WaitingName> waitingByName(PersonKey who, long projectId) {
        Map<String, WaitingName> byName = new LinkedHashMap<>();
        waiting(who, projectId).forEach(name -> byName.put(name.name(), name));
        return byName;
    }

    private static WaitingName waiting(Map<String, WaitingName> byName, String name) {
        if (!byName.containsKey(name)) {
            throw new TrayRefused(TrayRefused.Reason.NOT_WAITING, name);
        }
        return byName.get(name);
    }

    private KnownCampaign campaign(PersonKey who, long projectId, String name, IssueId issue) {
        return campaigns.visibleTo(who, projectId).stream().filter(campaign -> campaign.id().equals(issue)).findFirst()
                .orElseThrow(() -> new TrayRefused(TrayRefused.Reason.CAMPAIGN_UNKNOWN, name));
    }

    private void refuseWithoutRight(PersonKey who, long projectId) {
        if (!rights.mayImport(who, projectId)) {
            throw new NotFound("project " + projectId);
        }
    }
}
