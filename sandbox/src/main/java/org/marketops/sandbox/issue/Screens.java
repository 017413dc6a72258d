package org.marketops.sandbox.issue;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.project.Project;
import org.marketops.sandbox.NotInSandbox;

import java.util.List;

/**
 * The fields that a screen shows, in order: on the screen, not hidden by the field configuration, applicable to
 * project and issue type, and allowed to the user of this thread (reporter and assignee have their permissions).
 */
public final class Screens {

    public List<ScreenField> forCreate(Project project, IssueType type) {
        throw new NotInSandbox("Screens.forCreate");
    }

    public List<ScreenField> forEdit(Issue issue) {
        throw new NotInSandbox("Screens.forEdit");
    }

    public List<ScreenField> forScreen(Long screenId, Issue issue) {
        throw new NotInSandbox("Screens.forScreen");
    }
}
