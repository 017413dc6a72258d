package org.marketops.jira;

import java.util.Optional;

/** What people may do beyond Jira's own permissions. Each right may be given to one group. */
public enum AppRight {

    /** See amounts, and any difference in an amount. */
    VIEW_MONEY("viewMoney", "org.marketops.jira.money.group", true),
    /** Read records, the plan as it was, exports; names and comments of voters where a policy keeps them for auditors. */
    VIEW_AUDIT("viewAudit", "org.marketops.jira.right.audit.group", false),
    /** Decide instead of the approvers, with a reason. */
    OVERRIDE("override", "org.marketops.jira.right.override.group", false),
    /** Write approval policies. */
    CONFIGURE("configure", "org.marketops.jira.right.configure.group", false),
    /** Write budget lines, transfers and imports of plans whose issues the person may edit. */
    EDIT_PLAN("editPlan", "org.marketops.jira.right.editPlan.group", true),
    /** Lock budget lines, and unlock them, without an approval. */
    LOCK_PLAN("lockPlan", "org.marketops.jira.right.lockPlan.group", false);

    private final String key;
    private final String setting;
    private final boolean everybodysWhileNotGiven;

    AppRight(String key, String setting, boolean everybodysWhileNotGiven) {
        this.key = key;
        this.setting = setting;
        this.everybodysWhileNotGiven = everybodysWhileNotGiven;
    }

    public static Optional<AppRight> of(String key) {
        for (AppRight right : values()) {
            if (right.key.equals(key)) {
                return Optional.of(right);
            }
        }
        return Optional.empty();
    }

    /** Its name in REST and in texts. */
    public String key() {
        return key;
    }

    /** Where the name of its group is stored. */
    String setting() {
        return setting;
    }

    /** While no group is named: everybody's who sees the issue (and may do what Jira asks for), else the Jira administrators'. */
    public boolean isEverybodysWhileNotGiven() {
        return everybodysWhileNotGiven;
    }
}
