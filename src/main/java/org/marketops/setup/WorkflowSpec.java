package org.marketops.setup;

/** One workflow of the product: its name in the host and the issue type that runs on it. */
public enum WorkflowSpec {
    PLAN("plan", "MarketOps plan workflow", "campaign-plan", IssueTypeSpec.PLAN),
    CAMPAIGN("campaign", "MarketOps campaign workflow", "campaign", IssueTypeSpec.CAMPAIGN);

    private final String key;
    private final String label;
    private final String file;
    private final IssueTypeSpec issueType;

    WorkflowSpec(String key, String label, String file, IssueTypeSpec issueType) {
        this.key = key;
        this.label = label;
        this.file = file;
        this.issueType = issueType;
    }

    public static WorkflowSpec ofKey(String key) {
        for (WorkflowSpec workflow : values()) {
            if (workflow.key.equals(key)) {
                return workflow;
            }
        }
        throw new IllegalArgumentException("no such workflow: " + key);
    }

    public String key() {
        return key;
    }

    public String label() {
        return label;
    }

    /** The file's name without folder and ending. */
    public String file() {
        return file;
    }

    public IssueTypeSpec issueType() {
        return issueType;
    }
}
