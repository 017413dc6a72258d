package org.marketops.setup;

import java.util.List;

/** One custom field of the product: the key under which its id is kept, its name, its type and its options. */
public enum FieldSpec {
    START_DATE("startDate", "Start date", Type.DATE),
    END_DATE("endDate", "End date", Type.DATE),
    BUDGET("budget", "Planned budget", Type.NUMBER),
    CURRENCY("currency", "Budget currency", Type.SELECT, "EUR", "USD", "GBP", "CHF", "JPY"),
    CHANNEL("channel", "Channel", Type.MULTI_SELECT, "Search", "Social", "Email", "Display", "Events", "Webinar", "Content", "PR"),
    AUDIENCE("audience", "Audience", Type.TEXT),
    REGION("region", "Region", Type.SELECT, "EMEA", "Americas", "APAC"),
    BUDGET_OWNER("budgetOwner", "Budget owner", Type.USER),
    /** Its options are the objectives; they follow the tree, not the set-up. */
    OBJECTIVE("objective", "Objective", Type.SELECT);

    /** What a field holds; the adapter knows the host's own key of each. */
    public enum Type { DATE, NUMBER, TEXT, SELECT, MULTI_SELECT, USER }

    private final String key;
    private final String label;
    private final Type type;
    private final List<String> options;

    FieldSpec(String key, String label, Type type, String... options) {
        this.key = key;
        this.label = label;
        this.type = type;
        this.options = List.of(options);
    }

    public static FieldSpec ofKey(String key) {
        for (FieldSpec field : values()) {
            if (field.key.equals(key)) {
                return field;
            }
        }
        throw new IllegalArgumentException("no such field: " + key);
    }

    public String key() {
        return key;
    }

    /** Whether a set-up of the first build did not know it, so that a screen that stands may lack it. */
    public boolean cameLater() {
        return compareTo(BUDGET_OWNER) > 0;
    }

    public String label() {
        return label;
    }

    public Type type() {
        return type;
    }

    /** In their order on the screen; empty for a field without options. */
    public List<String> options() {
        return options;
    }
}
