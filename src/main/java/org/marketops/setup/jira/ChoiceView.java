package org.marketops.setup.jira;

import java.util.ArrayList;
import java.util.List;

/** One of several answers that a field of the form offers. */
public final class ChoiceView {

    private static final int MONTHS = 12;

    private final String value;
    private final String text;
    private final boolean chosen;

    private ChoiceView(String value, String text, boolean chosen) {
        this.value = value;
        this.text = text;
        this.chosen = chosen;
    }

    /** Empty for a field to type in. */
    static List<ChoiceView> of(String field, String chosen, Texts texts) {
        List<ChoiceView> choices = new ArrayList<>();
        if (field.equals("fiscalStart")) {
            for (int month = 1; month <= MONTHS; month++) {
                String value = Integer.toString(month);
                choices.add(new ChoiceView(value, texts.get("month." + value), value.equals(chosen)));
            }
        } else if (field.equals("taxonomy")) {
            for (String value : new String[] {"no", "yes"}) {
                choices.add(new ChoiceView(value, texts.get("taxonomy." + value), value.equals(chosen)));
            }
        }
        return choices;
    }

    public String getValue() {
        return value;
    }

    public String getText() {
        return text;
    }

    public boolean isChosen() {
        return chosen;
    }
}
