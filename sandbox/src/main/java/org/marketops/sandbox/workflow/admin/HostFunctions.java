package org.marketops.sandbox.workflow.admin;

import java.util.Map;

/** What Jira says of its own functions, validators and conditions in a transition's tabs. */
final class HostFunctions {

    private static final String PACKAGE = "com.atlassian.jira.workflow.";
    private static final Map<String, String> TEXTS = Map.of(
            "function.issue.UpdateIssueStatusFunction", "Set issue status to the linked status of the destination workflow step.",
            "function.misc.CreateCommentFunction", "Add a comment to an issue if one is entered during a transition.",
            "function.issue.GenerateChangeHistoryFunction", "Update change history for an issue and store the issue in the database.",
            "function.issue.IssueReindexFunction", "Re-index an issue to keep indexes in sync with the database.",
            "function.issue.IssueCreateFunction", "Creates the issue originally.");
    private static final Map<String, String> EVENTS = Map.of("1", "Issue Created", "2", "Issue Updated", "13", "Generic Event");

    private HostFunctions() {
    }

    /** Null for a class that is not Jira's own. */
    static String text(String className, Map<String, String> args) {
        if (className == null || !className.startsWith(PACKAGE)) {
            return null;
        }
        String name = className.substring(PACKAGE.length());
        if (name.equals("function.event.FireIssueEventFunction")) {
            String id = args.getOrDefault("eventTypeId", "13");
            return "Fire a " + EVENTS.getOrDefault(id, "number " + id) + " event that can be processed by the listeners.";
        }
        if (name.endsWith("PermissionValidator") || name.endsWith("PermissionCondition")) {
            return "Only users with the permission " + args.getOrDefault("permissionKey", args.get("permission")) + ".";
        }
        return TEXTS.get(name);
    }

    /** Jira's five stay where they are and cannot be removed. */
    static boolean isFixed(String className) {
        return className != null && className.startsWith(PACKAGE + "function.");
    }
}
