package org.marketops.metric.file;

import org.marketops.campaign.CampaignLinks;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;
import org.marketops.metric.Campaigns;
import org.marketops.metric.ImportRights;
import org.marketops.metric.KnownCampaign;
import org.marketops.metric.NameMatcher;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** A project with its campaigns and plans, its rights and its links, as plain lists. */
public final class ProjectOfCampaigns implements Campaigns, ImportRights, CampaignLinks {

    public static final long PROJECT = 10_000;
    public static final PersonKey ANN = PersonKey.of("ann");
    public static final PersonKey OUTSIDER = PersonKey.of("outsider");

    private final List<KnownCampaign> known = new ArrayList<>();
    private static final AtomicLong FRESH = new AtomicLong(1000);

    private final Map<IssueId, IssueId> plans = new LinkedHashMap<>();
    private final boolean fresh;
    private CampaignLinks others;
    private final Map<String, IssueId> remembered = new LinkedHashMap<>();
    private String refusedName = "";

    public ProjectOfCampaigns() {
        this(false);
    }

    private ProjectOfCampaigns(boolean fresh) {
        this.fresh = fresh;
    }

    /** Its issues have ids that no other project here has. */
    public static ProjectOfCampaigns withFreshIds() {
        return new ProjectOfCampaigns(true);
    }

    /** Links are kept there as well. */
    public void linksIn(CampaignLinks links) {
        others = links;
    }

    public IssueId plan(String name) {
        return add(name, true);
    }

    public IssueId campaign(String name) {
        return add(name, false);
    }

    /** The host refuses to create a campaign of this name. */
    public void refuses(String name) {
        refusedName = name;
    }

    @Override
    public List<KnownCampaign> visibleTo(PersonKey who, long projectId) {
        return projectId == PROJECT ? List.copyOf(known) : List.of();
    }

    /** By spelling, the campaigns that files mean by them. */
    public void remembersOnly(Map<String, IssueId> names) {
        remembered.clear();
        remembered.putAll(names);
    }

    @Override
    public Map<String, IssueId> rememberedNames(long projectId) {
        return remembered;
    }

    @Override
    public void remember(PersonKey who, long projectId, String name, IssueId campaign) {
        remembered.put(NameMatcher.spelling(name), campaign);
    }

    @Override
    public void checkCreate(PersonKey who, IssueId plan, List<String> names) {
        if (names.contains(refusedName)) {
            throw new ImportRefused(ImportRefused.Reason.CAMPAIGN_NOT_CREATED, refusedName, "Start date is required.");
        }
    }

    @Override
    public KnownCampaign create(PersonKey who, IssueId plan, String name) {
        put(campaign(name), plan);
        return known.get(known.size() - 1);
    }

    @Override
    public boolean mayImport(PersonKey who, long projectId) {
        return who.equals(ANN) && projectId == PROJECT;
    }

    @Override
    public boolean maySee(PersonKey who, IssueId issue) {
        return who.equals(ANN);
    }

    @Override
    public Optional<IssueId> planOf(IssueId campaign) {
        return Optional.ofNullable(plans.get(campaign));
    }

    @Override
    public List<IssueId> campaignsOf(IssueId plan) {
        List<IssueId> campaigns = new ArrayList<>();
        plans.forEach((campaign, of) -> {
            if (of.equals(plan)) {
                campaigns.add(campaign);
            }
        });
        return campaigns;
    }

    @Override
    public Map<IssueId, IssueId> plans() {
        return plans;
    }

    @Override
    public void put(IssueId campaign, IssueId plan) {
        plans.put(campaign, plan);
        if (others != null) {
            others.put(campaign, plan);
        }
    }

    @Override
    public void remove(IssueId campaign) {
        plans.remove(campaign);
    }

    private IssueId add(String name, boolean plan) {
        IssueId id = IssueId.of(fresh ? FRESH.incrementAndGet() : known.size() + 1L);
        known.add(new KnownCampaign(id, "MKT-" + id, name, plan));
        return id;
    }
}
