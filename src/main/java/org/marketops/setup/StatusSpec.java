package org.marketops.setup;

/** One status of the product, with the host's key of its category. */
public enum StatusSpec {
    DRAFT("draft", "Draft", "new"),
    IN_APPROVAL("inApproval", "In approval", "indeterminate"),
    APPROVED("approved", "Approved", "indeterminate"),
    LIVE("live", "Live", "indeterminate"),
    COMPLETED("completed", "Completed", "done"),
    STOPPED("stopped", "Stopped", "done");

    private final String key;
    private final String label;
    private final String category;

    StatusSpec(String key, String label, String category) {
        this.key = key;
        this.label = label;
        this.category = category;
    }

    public static StatusSpec ofKey(String key) {
        for (StatusSpec status : values()) {
            if (status.key.equals(key)) {
                return status;
            }
        }
        throw new IllegalArgumentException("no such status: " + key);
    }

    public String key() {
        return key;
    }

    public String label() {
        return label;
    }

    public String category() {
        return category;
    }
}
