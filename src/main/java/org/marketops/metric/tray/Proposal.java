package org.marketops.metric.tray;

import org.marketops.metric.KnownCampaign;
import org.marketops.metric.NameMatcher;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A campaign that a name may mean, by how many pairs of neighbouring letters the two have in common (Dice's coefficient). */
public final class Proposal {

    private static final int CLOSE = 45;
    private static final int VERY_CLOSE = 75;
    static final int AT_MOST = 3;

    private final KnownCampaign campaign;
    private final int percent;

    private Proposal(KnownCampaign campaign, int percent) {
        this.campaign = campaign;
        this.percent = percent;
    }

    /** Empty where it is not near enough to be proposed. */
    static Optional<Proposal> near(KnownCampaign campaign, int percent) {
        return percent >= CLOSE ? Optional.of(new Proposal(campaign, percent)) : Optional.empty();
    }

    int percent() {
        return percent;
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

    /** Nothing but the signs between letters and digits differ. */
    public boolean differsInSignsOnly(String name) {
        String letters = letters(name);
        return !letters.isEmpty() && letters.equals(letters(campaign.name()));
    }

    private static String letters(String name) {
        return NameMatcher.spelling(name).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    static int alike(Map<String, Integer> one, Map<String, Integer> other) {
        int both = one.values().stream().mapToInt(Integer::intValue).sum() + other.values().stream().mapToInt(Integer::intValue).sum();
        int common = one.entrySet().stream().mapToInt(pair -> Math.min(pair.getValue(), other.getOrDefault(pair.getKey(), 0))).sum();
        return both == 0 ? 0 : 200 * common / both;
    }

    static Map<String, Integer> pairs(String name) {
        Map<String, Integer> pairs = new HashMap<>();
        for (String word : NameMatcher.spelling(name).split("[^\\p{L}\\p{N}]+")) {
            for (int i = 0; i + 2 <= word.length(); i++) {
                pairs.merge(word.substring(i, i + 2), 1, Integer::sum);
            }
        }
        return pairs;
    }
}
