package org.marketops.setup;

import java.util.ArrayList;
import java.util.List;

/** One screen of the product and the fields on it, in order. */
public enum ScreenSpec {
    CREATE("create", "MarketOps: create plan", true, FieldSpec.values()),
    EDIT("edit", "MarketOps: edit plan", true, FieldSpec.values()),
    SUBMIT("submit", "MarketOps: submit", false, FieldSpec.START_DATE, FieldSpec.END_DATE, FieldSpec.BUDGET, FieldSpec.CURRENCY),
    /** No field of ours: every transition screen brings its comment box. */
    DECIDE("decide", "MarketOps: decide", false);

    private final String key;
    private final String label;
    private final boolean withText;
    private final FieldSpec[] fields;

    ScreenSpec(String key, String label, boolean withText, FieldSpec... fields) {
        this.key = key;
        this.label = label;
        this.withText = withText;
        this.fields = fields;
    }

    public static ScreenSpec ofKey(String key) {
        for (ScreenSpec screen : values()) {
            if (screen.key.equals(key)) {
                return screen;
            }
        }
        throw new IllegalArgumentException("no such screen: " + key);
    }

    public String key() {
        return key;
    }

    public String label() {
        return label;
    }

    public List<FieldSpec> fields() {
        return List.of(fields);
    }

    /** The host's field ids on the screen, in order. */
    public List<String> fieldIds(Made made) {
        List<String> ids = new ArrayList<>();
        if (withText) {
            ids.add("summary");
            ids.add("description");
        }
        for (FieldSpec field : fields) {
            ids.add(made.id(Kind.CUSTOM_FIELD, field.key()));
        }
        return ids;
    }
}
