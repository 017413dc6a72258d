package org.marketops.taxonomy;

import org.marketops.taxonomy.TaxonomyRefused.Reason;
import org.marketops.taxonomy.UtmLink.Key;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.EnumMap;
import java.util.Map;

/** Builds links by the rules of the house: known pairs, plain values, never to a host of one's own. Immutable. */
public final class BuildLink {

    private static final int LONGEST = 2000;

    private final SourceMediums pairs;
    private final InternalHosts internal;

    public BuildLink(SourceMediums pairs, InternalHosts internal) {
        this.pairs = pairs;
        this.internal = internal;
    }

    /**
     * UTM parameters that the target has already give way to the new ones.
     *
     * @param values source, medium and campaign are needed; ID is the key
     * @throws TaxonomyRefused that names the field
     */
    public UtmLink build(String target, Map<Key, String> values) {
        String bare = UtmLink.parse(external(target.trim())).target();
        Map<Key, String> checked = new EnumMap<>(Key.class);
        values.forEach((key, value) -> checked.put(key, checked(key, value.trim())));
        for (Key needed : new Key[] {Key.SOURCE, Key.MEDIUM, Key.CAMPAIGN}) {
            if (checked.getOrDefault(needed, "").isEmpty()) {
                throw new TaxonomyRefused(Reason.VALUE_MISSING, field(needed));
            }
        }
        if (!pairs.allows(checked.get(Key.SOURCE), checked.get(Key.MEDIUM))) {
            throw new TaxonomyRefused(Reason.PAIR_UNKNOWN, "pair", checked.get(Key.SOURCE), checked.get(Key.MEDIUM));
        }
        UtmLink link = new UtmLink(bare, checked);
        if (link.text().length() > LONGEST) {
            throw new TaxonomyRefused(Reason.LINK_LONG, "target", Integer.toString(LONGEST));
        }
        return link;
    }

    private String external(String target) {
        try {
            URI read = new URI(target);
            boolean web = "http".equalsIgnoreCase(read.getScheme()) || "https".equalsIgnoreCase(read.getScheme());
            if (web && read.getHost() != null && read.getRawUserInfo() == null) {
                if (internal.include(read.getHost())) {
                    throw new TaxonomyRefused(Reason.TARGET_INTERNAL, "target", read.getHost());
                }
                return target;
            }
        } catch (URISyntaxException unreadable) {
            throw new TaxonomyRefused(Reason.TARGET, "target", target);
        }
        throw new TaxonomyRefused(Reason.TARGET, "target", target);
    }

    private static String checked(Key key, String value) {
        // Issue keys are upper case in Jira; matching on import does not care.
        String small = key == Key.ID ? value.toLowerCase(java.util.Locale.ROOT) : value;
        if (!small.isEmpty() && !small.matches(UtmLink.SIGNS)) {
            throw new TaxonomyRefused(Reason.VALUE_SIGNS, field(key), value, PlainText.slug(value));
        }
        return small;
    }

    private static String field(Key key) {
        return key.name().toLowerCase(java.util.Locale.ROOT);
    }
}
