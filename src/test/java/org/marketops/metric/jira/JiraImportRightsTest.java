package org.marketops.metric.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import org.junit.jupiter.api.Test;
import org.marketops.kernel.PersonKey;

class JiraImportRightsTest {

    private static final long PROJECT = 7;

    @Test
    void whoHasLeftImportsNothingAnyMoreThoughJiraStillGrantsTheProject() {
        ApplicationUser owner = mock(ApplicationUser.class);
        Project project = mock(Project.class);
        ProjectManager projects = mock(ProjectManager.class);
        when(projects.getProjectObj(PROJECT)).thenReturn(project);
        UserManager users = mock(UserManager.class);
        when(users.getUserByKey("max")).thenReturn(owner);
        PermissionManager permissions = mock(PermissionManager.class);
        when(permissions.hasPermission(any(), eq(project), eq(owner))).thenReturn(true);
        JiraImportRights rights = new JiraImportRights(projects, mock(IssueManager.class), permissions, users);

        when(owner.isActive()).thenReturn(true);
        assertThat(rights.mayImport(PersonKey.of("max"), PROJECT)).isTrue();
        when(owner.isActive()).thenReturn(false);
        assertThat(rights.mayImport(PersonKey.of("max"), PROJECT)).isFalse();
    }
}
