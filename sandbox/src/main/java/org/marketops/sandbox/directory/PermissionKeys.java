package org.marketops.sandbox.directory;

import java.util.List;

/** The project permission keys a fresh Jira grants, by who gets them. */
public final class PermissionKeys {

    static final List<String> EVERYDAY = List.of("BROWSE_PROJECTS", "CREATE_ISSUES", "EDIT_ISSUES", "ASSIGN_ISSUES", "ASSIGNABLE_USER",
            "RESOLVE_ISSUES", "CLOSE_ISSUES", "SCHEDULE_ISSUES", "MOVE_ISSUES", "LINK_ISSUES", "TRANSITION_ISSUES", "ADD_COMMENTS",
            "EDIT_OWN_COMMENTS", "DELETE_OWN_COMMENTS", "CREATE_ATTACHMENTS", "DELETE_OWN_ATTACHMENTS", "VIEW_DEV_TOOLS",
            "VIEW_VOTERS_AND_WATCHERS", "WORK_ON_ISSUES", "VIEW_READONLY_WORKFLOW");
    static final List<String> ADMINISTRATIVE = List.of("DELETE_ISSUES", "MODIFY_REPORTER", "MANAGE_WATCHERS", "SET_ISSUE_SECURITY",
            "EDIT_ALL_COMMENTS", "DELETE_ALL_COMMENTS", "DELETE_ALL_ATTACHMENTS", "MANAGE_SPRINTS_PERMISSION");

    private PermissionKeys() {
    }
}
