package org.marketops.setup;

/** One issue type of the product. */
public enum IssueTypeSpec {
    PLAN("plan", "Campaign Plan", false),
    CAMPAIGN("campaign", "Campaign", false),
    ACTIVITY("activity", "Campaign Activity", true),
    REQUEST("request", "Marketing Request", false),
    TOOL("tool", "Martech Tool", false);

    private final String key;
    private final String label;
    private final boolean subTask;

    IssueTypeSpec(String key, String label, boolean subTask) {
        this.key = key;
        this.label = label;
        this.subTask = subTask;
    }

    public static IssueTypeSpec ofKey(String key) {
        for (IssueTypeSpec type : values()) {
            if (type.key.equals(key)) {
                return type;
            }
        }
        throw new IllegalArgumentException("no such issue type: " + key);
    }

    public String key() {
        return key;
    }

    public String label() {
        return label;
    }

    public boolean isSubTask() {
        return subTask;
    }
}
