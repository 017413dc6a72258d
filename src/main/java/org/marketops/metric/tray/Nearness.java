package org.marketops.metric.tray;

import org.marketops.metric.KnownCampaign;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds what names may mean among the same campaigns; what the campaigns look like is computed once. */
public final class Nearness {

    private final Map<KnownCampaign, Map<String, Integer>> looks = new LinkedHashMap<>();

    public Nearness(List<KnownCampaign> known) {
        known.forEach(campaign -> looks.put(campaign, Proposal.pairs(campaign.name())));
    }

    /** At most 3, the nearest first; none where nothing is near. */
    public List<Proposal> of(String name) {
        Map<String, Integer> pairs = Proposal.pairs(name);
        List<Proposal> near = new ArrayList<>();
        looks.forEach((campaign, look) -> Proposal.near(campaign, Proposal.alike(pairs, look)).ifPresent(near::add));
        near.sort(Comparator.comparing((Proposal proposal) -> -proposal.percent()).thenComparing(proposal -> proposal.campaign().key()));
        return near.subList(0, Math.min(Proposal.AT_MOST, near.size()));
    }
}
