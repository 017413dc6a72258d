package org.marketops.setup.jira;

import java.util.List;

/** One field of the form, as the template reads it. */
public final class FieldView {

    private final String name;
    private final String label;
    private final String value;
    private final String help;
    private final String error;
    private final List<ChoiceView> choices;

    FieldView(String name, String label, String value, String help, String error, List<ChoiceView> choices) {
        this.name = name;
        this.label = label;
        this.value = value;
        this.help = help;
        this.error = error;
        this.choices = List.copyOf(choices);
    }

    public String getName() {
        return name;
    }

    public String getLabel() {
        return label;
    }

    public String getValue() {
        return value;
    }

    /** May be empty. */
    public String getHelp() {
        return help;
    }

    /** What is wrong with the value; empty when it is fine. */
    public String getError() {
        return error;
    }

    /** Empty for a field to type in. */
    public List<ChoiceView> getChoices() {
        return choices;
    }

    public boolean isWrong() {
        return !error.isEmpty();
    }
}
