package org.marketops.sandbox.directory;

import com.atlassian.jira.user.ApplicationUser;

/** Who gets a permission in a scheme; the kinds and their stored names are Jira's. */
public final class Grant {

    static final String GROUP = "group";
    static final String ROLE = "projectrole";
    static final String USER = "user";
    static final String LOGGED_IN = "applicationRole";
    static final String REPORTER = "reporter";
    static final String ASSIGNEE = "assignee";
    static final String LEAD = "lead";

    private final String type;
    private final String parameter;

    Grant(String type, String parameter) {
        this.type = type;
        this.parameter = parameter;
    }

    /** Everybody, also without a log-in. */
    public static Grant anyone() {
        return new Grant(GROUP, "");
    }

    public static Grant group(String name) {
        return new Grant(GROUP, name);
    }

    public static Grant role(ProjectRole role) {
        return new Grant(ROLE, String.valueOf(role.id()));
    }

    public static Grant user(ApplicationUser user) {
        return new Grant(USER, user.getKey());
    }

    public static Grant loggedIn() {
        return new Grant(LOGGED_IN, "");
    }

    public static Grant reporter() {
        return new Grant(REPORTER, "");
    }

    public static Grant assignee() {
        return new Grant(ASSIGNEE, "");
    }

    public static Grant lead() {
        return new Grant(LEAD, "");
    }

    public String type() {
        return type;
    }

    public String parameter() {
        return parameter;
    }
}
