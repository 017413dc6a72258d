package org.marketops.template.jira;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.config.SubTaskManager;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.util.UserManager;

import java.time.Clock;

/** The doors of Jira that the making of issues goes through. */
public final class HostTools {

    private final IssueService issues;
    private final IssueManager issueManager;
    private final SubTaskManager subTasks;
    private final SearchService search;
    private final ProjectManager projects;
    private final PermissionManager permissions;
    private final UserManager users;
    private final Clock clock;

    public HostTools(IssueService issues, IssueManager issueManager, SubTaskManager subTasks, SearchService search, ProjectManager projects,
                     PermissionManager permissions, UserManager users, Clock clock) {
        this.issues = issues;
        this.issueManager = issueManager;
        this.subTasks = subTasks;
        this.search = search;
        this.projects = projects;
        this.permissions = permissions;
        this.users = users;
        this.clock = clock;
    }

    IssueService issues() {
        return issues;
    }

    IssueManager issueManager() {
        return issueManager;
    }

    SubTaskManager subTasks() {
        return subTasks;
    }

    SearchService search() {
        return search;
    }

    ProjectManager projects() {
        return projects;
    }

    PermissionManager permissions() {
        return permissions;
    }

    UserManager users() {
        return users;
    }

    Clock clock() {
        return clock;
    }
}
