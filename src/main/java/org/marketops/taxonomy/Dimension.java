package org.marketops.taxonomy;

import java.util.List;
import java.util.Objects;

/** One way to sort campaigns, such as region or channel. Its key is the token of naming templates. Immutable. */
public final class Dimension {

    /** Those with a name of their own in every language, in the order in which they are offered. */
    public static final List<String> USUAL = List.of("region", "channel", "type", "audience", "product", "language", "objective");
    private static final String KEY = "[a-z][a-zA-Z0-9]{0,19}";
    private static final int LONGEST_LABEL = 40;
    private static final List<String> RESERVED = List.of(NamingTemplate.FISCAL_YEAR, NamingTemplate.SLUG, NamingTemplate.NOT_APPLICABLE);

    private final String key;
    private final String label;
    private final String field;

    private Dimension(String key, String label, String field) {
        this.key = key;
        this.label = label;
        this.field = field;
    }

    /**
     * @param label empty for a usual dimension
     * @param field the id of the host's field whose values are terms; empty for the field that set-up made for this key, if any
     * @throws TaxonomyRefused that names the part
     */
    public static Dimension of(String key, String label, String field) {
        String called = label.trim();
        if (!key.matches(KEY) || RESERVED.contains(key)) {
            throw new TaxonomyRefused(TaxonomyRefused.Reason.DIMENSION_KEY, "key", key);
        }
        if (called.length() > LONGEST_LABEL || called.isEmpty() && !USUAL.contains(key)) {
            throw new TaxonomyRefused(TaxonomyRefused.Reason.DIMENSION_LABEL, "label", called);
        }
        return new Dimension(key, called, Objects.requireNonNull(field, "field"));
    }

    public static Dimension usual(String key) {
        return of(key, "", "");
    }

    public String key() {
        return key;
    }

    /** Empty if the adapter has a word for it. */
    public String label() {
        return label;
    }

    /** Empty for the field that set-up made for this key, if any. */
    public String field() {
        return field;
    }

    public Dimension withField(String other) {
        return new Dimension(key, label, other);
    }
}
