package org.marketops.setup;

import java.util.Locale;

/** A kind of thing that the set-up makes, in the order of the work: a later kind may need the ids of an earlier one. */
public enum Kind {
    GROUP,
    ISSUE_TYPE,
    CUSTOM_FIELD,
    STATUS,
    SCREEN,
    SCREEN_SCHEME,
    ISSUE_TYPE_SCREEN_SCHEME,
    FIELD_CONFIGURATION,
    FIELD_CONFIGURATION_SCHEME,
    WORKFLOW,
    WORKFLOW_SCHEME,
    ISSUE_TYPE_SCHEME,
    PROJECT,
    PROJECT_SCHEMES,
    FISCAL_YEAR,
    PLAN_RATE,
    TAXONOMY,
    MONEY_RIGHT,
    APPROVAL_POLICY;

    /** The name in property keys and in JSON: {@code customField}. */
    public String code() {
        StringBuilder code = new StringBuilder();
        for (String word : name().toLowerCase(Locale.ROOT).split("_")) {
            code.append(code.length() == 0 ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return code.toString();
    }
}
