package org.marketops.jira;

import java.util.Optional;

/** What people may do beyond Jira's own permissions. Each right may be given to one group. */
public enum AppRight {

    /** See amounts, and any difference in an amount. */
    VIEW_MONEY("viewMoney", "org.marketops.jira.money.group", Otherwise.EVERYBODY),
    /** Read records, the plan as it was, exports; names and comments of voters where a policy keeps them for auditors. */
    VIEW_AUDIT("viewAudit", "org.marketops.jira.right.audit.group", Otherwise.ADMINISTRATORS),
    /** Decide instead of the approvers, with a reason. */
    OVERRIDE("override", "org.marketops.jira.right.override.group", Otherwise.ADMINISTRATORS),
    /** Write approval policies. */
    CONFIGURE("configure", "org.marketops.jira.right.configure.group", Otherwise.ADMINISTRATORS),
    /** Write budget lines, transfers and imports of plans whose issues the person may edit. */
    EDIT_PLAN("editPlan", "org.marketops.jira.right.editPlan.group", Otherwise.EDITORS),
    /** Lock budget lines, and unlock them, without an approval. */
    LOCK_PLAN("lockPlan", "org.marketops.jira.right.lockPlan.group", Otherwise.ADMINISTRATORS),
    /** Freeze the quarterly pack of a project. */
    FREEZE_PACK("freezePack", "org.marketops.jira.right.freezePack.group", Otherwise.ADMINISTRATORS),
    /** See sums of projects that the person may not browse, with no issue by its name. */
    VIEW_PORTFOLIO("viewPortfolio", "org.marketops.jira.right.viewPortfolio.group", Otherwise.NOBODY),
    /** Get a mail a day with the heads of all records. */
    HEADS_MAIL("headsMail", "org.marketops.jira.right.headsMail.group", Otherwise.NOBODY);

    /** Whose a right is while no group is named. EDITORS: everybody, and Jira asks for the right to edit the issue as well. */
    public enum Otherwise { EVERYBODY, EDITORS, ADMINISTRATORS, NOBODY }

    private final String key;
    private final String setting;
    private final Otherwise otherwise;

    AppRight(String key, String setting, Otherwise otherwise) {
        this.key = key;
        this.setting = setting;
        this.otherwise = otherwise;
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

    public Otherwise otherwise() {
        return otherwise;
    }
}
