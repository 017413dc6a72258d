package org.marketops.metric;

import org.marketops.kernel.IssueId;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds the issue that a name in a file means: by issue key, by exact name, then by name without regard to case, blanks
 * and kinds of dashes, then as a person said before. A name that fits two campaigns equally well fits none: a person decides.
 */
public final class NameMatcher {

    private final Map<String, List<KnownCampaign>> byKey = new HashMap<>();
    private final Map<String, List<KnownCampaign>> byName = new HashMap<>();
    private final Map<String, List<KnownCampaign>> byNormalisedName = new HashMap<>();

    private final Map<String, List<KnownCampaign>> remembered = new HashMap<>();
    private final List<KnownCampaign> known;

    public NameMatcher(List<KnownCampaign> campaigns) {
        this(campaigns, Map.of());
    }

    /** @param names given to campaigns by people, by their spelling; one of a campaign that is not known here means nothing */
    public NameMatcher(List<KnownCampaign> campaigns, Map<String, IssueId> names) {
        known = List.copyOf(campaigns);
        Map<IssueId, KnownCampaign> byId = new HashMap<>();
        campaigns.forEach(campaign -> byId.put(campaign.id(), campaign));
        names.forEach((name, issue) -> {
            if (byId.containsKey(issue)) {
                put(remembered, name, byId.get(issue));
            }
        });
        for (KnownCampaign campaign : campaigns) {
            put(byKey, campaign.key().toUpperCase(Locale.ROOT), campaign);
            put(byName, campaign.name().strip(), campaign);
            put(byNormalisedName, normalised(campaign.name()), campaign);
        }
    }

    public Optional<KnownCampaign> match(String name) {
        List<Function<String, List<KnownCampaign>>> tries = List.of(
                text -> byKey.getOrDefault(text.toUpperCase(Locale.ROOT), List.of()),
                text -> byName.getOrDefault(text.strip(), List.of()),
                text -> byNormalisedName.getOrDefault(normalised(text), List.of()),
                text -> remembered.getOrDefault(normalised(text), List.of()));
        for (Function<String, List<KnownCampaign>> attempt : tries) {
            Optional<KnownCampaign> found = theOne(attempt.apply(name.strip()));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** It has a campaign only because somebody said so. */
    public boolean isRemembered(String name) {
        String text = name.strip();
        return !remembered.isEmpty() && match(name).isPresent() && theOne(byKey.getOrDefault(text.toUpperCase(Locale.ROOT), List.of())).isEmpty()
                && theOne(byName.getOrDefault(text, List.of())).isEmpty() && theOne(byNormalisedName.getOrDefault(normalised(text), List.of())).isEmpty();
    }

    /** The issues that a name fits equally well; empty for a name that fits one or none. */
    public List<KnownCampaign> candidates(String name) {
        List<KnownCampaign> found = byNormalisedName.getOrDefault(normalised(name), List.of());
        return match(name).isPresent() ? List.of() : List.copyOf(found);
    }

    public List<KnownCampaign> known() {
        return known;
    }

    /** Names that differ in case, blanks and kinds of dashes only have the same. */
    public static String spelling(String name) {
        return normalised(name);
    }

    // A plan often carries the name of its only campaign: the campaign is meant.
    private static Optional<KnownCampaign> theOne(List<KnownCampaign> found) {
        List<KnownCampaign> campaigns = new ArrayList<>(found);
        campaigns.removeIf(KnownCampaign::isPlan);
        List<KnownCampaign> preferred = campaigns.isEmpty() ? found : campaigns;
        return preferred.size() == 1 ? Optional.of(preferred.get(0)) : Optional.empty();
    }

    public static String normalised(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\p{Pd}_\\u2212\\s\\u00a0]+", " ")
                .strip();
    }

    private static void put(Map<String, List<KnownCampaign>> map, String key, KnownCampaign campaign) {
        map.computeIfAbsent(key, none -> new ArrayList<>(1)).add(campaign);
    }
}
