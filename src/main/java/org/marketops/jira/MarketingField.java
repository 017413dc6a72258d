package org.marketops.jira;

/** The fields that set-up creates. Their ids differ from Jira to Jira and stand in the settings. */
public enum MarketingField {
    START_DATE("startDate"),
    END_DATE("endDate"),
    BUDGET("budget"),
    CURRENCY("currency"),
    CHANNEL("channel"),
    AUDIENCE("audience"),
    REGION("region"),
    BUDGET_OWNER("budgetOwner"),
    OBJECTIVE("objective");

    private final String settingsName;

    MarketingField(String settingsName) {
        this.settingsName = settingsName;
    }

    public String settingsName() {
        return settingsName;
    }

    /** The settings key that holds {@code customfield_NNNNN}. */
    public String settingsKey() {
        return "org.marketops.jira.field." + settingsName;
    }
}
