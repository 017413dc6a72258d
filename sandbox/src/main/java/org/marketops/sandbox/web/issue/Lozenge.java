package org.marketops.sandbox.web.issue;

import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.issue.status.category.StatusCategory;

/** The look of a status by its category, in AUI's classes. */
public final class Lozenge {

    private Lozenge() {
    }

    public static String of(Status status) {
        StatusCategory category = status == null ? null : status.getStatusCategory();
        String key = category == null ? "" : category.getKey();
        switch (key) {
            case "done":
                return "aui-lozenge-success";
            case "indeterminate":
                return "aui-lozenge-current";
            default:
                return "sb-new";
        }
    }
}
