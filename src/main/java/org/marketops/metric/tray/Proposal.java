package org.marketops.metric.tray;

import org.marketops.metric.KnownCampaign;
import org.marketops.metric.NameMatcher;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A campaign that a name may mean, by how many pairs of neighbouring letters the two have in common (Dice's coefficient). */
public final class Proposal {

    private static final int CLOSE = 45;
    private static final int VERY_CLOSE = 75;
    private static final int AT_MOST = 3;

    private final KnownCampaign campaign;
    private final int percent;

    private Proposal(KnownCampaign campaign, int percent) {
        this.campaign = campaign;
        this.percent = percent;
    }

    /** At most 3, the nearest first; none where nothing is near. */
    static List<Proposal> of(String name, List<KnownCampaign> known) {
        Map<String, Integer> pairs = pairs(name);
        List<Proposal> near = new ArrayList<>();
        for (KnownCampaign campaign : known) {
            int percent = alike(pairs, pairs(campaign.name()));
            if (percent >= CLOSE) {
                near.add(new Proposal(campaign, percent));
            }
        }
        near.sort(Comparator.comparing((Proposal proposal) -> -proposal.percent).thenComparing(proposal -> proposal.campaign.key()));
        return near.subList(0, Math.min(AT_MOST, near.size()));
    }

    /** Whether that name may mean the campaign. */
    public static boolean isNear(String name, String campaign) {
        return alike(pairs(name), pairs(campaign)) >= CLOSE;
    }

    public KnownCampaign campaign() {
        return campaign;
    }

    public boolean isVeryClose() {
        return percent >= VERY_CLOSE;
    }

    private static int alike(Map<String, Integer> one, Map<String, Integer> other) {
        int both = one.values().stream().mapToInt(Integer::intValue).sum() + other.values().stream().mapToInt(Integer::intValue).sum();
        int common = one.entrySet().stream().mapToInt(pair -> Math.min(pair.getValue(), other.getOrDefault(pair.getKey(), 0))).sum();
        return both == 0 ? 0 : 200 * common / both;
    }

    private static Map<String, Integer> pairs(String name) {
        Map<String, Integer> pairs = new HashMap<>();
        for (String word : NameMatcher.spelling(name).split("[^\\p{L}\\p{N}]+")) {
            for (int i = 0; i + 2 <= word.length(); i++) {
                pairs.merge(word.substring(i, i + 2), 1, Integer::sum);
            }
        }
        return pairs;
    }
}
