package org.marketops.rights.jira;

import com.atlassian.crowd.embedded.api.Group;
import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.sal.api.message.I18nResolver;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marketops.jira.AppRight;
import org.marketops.jira.CurrentUser;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

class WhoCanHelpTest {

    private final CurrentUser currentUser = mock(CurrentUser.class);
    private final GlobalPermissionManager permissions = mock(GlobalPermissionManager.class);
    private final GroupManager groups = mock(GroupManager.class);
    private final I18nResolver texts = mock(I18nResolver.class);
    private final WhoCanHelp help = new WhoCanHelp(currentUser, permissions, groups, texts);

    @BeforeEach
    void somebodyAsks() {
        ApplicationUser asking = person("Ines Ortega", true);
        when(currentUser.user()).thenReturn(Optional.of(asking));
        when(texts.getText(anyString())).thenAnswer(call -> call.<String>getArgument(0).replace("marketops.rights.", ""));
        when(texts.getText(anyString(), any(Serializable[].class))).thenAnswer(call -> call.<String>getArgument(0).replace("marketops.rights.", "")
                + Arrays.asList(call.getArguments()).subList(1, call.getArguments().length));
    }

    @Test
    void activeAdministratorsOfAllGroupsAreNamedOnceInOrder() {
        administrators(List.of(person("Ola Nowak", true), person("Gone Garcia", false)), List.of(person("Ola Nowak", true)));
        assertThat(help.ask()).isEqualTo("ask.one[Ola Nowak]");

        administrators(List.of(person("Ola Nowak", true)), List.of(person("Adam Berg", true)));
        assertThat(help.ask()).isEqualTo("ask.two[Adam Berg, Ola Nowak]");

        administrators(List.of(person("Ola Nowak", true), person("Zoe Hill", true)), List.of(person("Adam Berg", true)));
        assertThat(help.ask()).isEqualTo("ask.more[Adam Berg, Ola Nowak]");
    }

    @Test
    void aRightIsNamedWithWhomToAsk() {
        administrators(List.of(person("Ola Nowak", true)));

        assertThat(help.toGet(AppRight.VIEW_MONEY)).isEqualTo("needs[right.viewMoney, ask.one[Ola Nowak]]");
    }

    @Test
    void visitorsReadNoName() {
        administrators(List.of(person("Ola Nowak", true)));
        when(currentUser.user()).thenReturn(Optional.empty());
        Project project = mock(Project.class);
        ApplicationUser lead = person("Jana Novotn\u00e1", true);
        when(project.getProjectLead()).thenReturn(lead);

        assertThat(help.ask()).isEqualTo("ask");
        assertThat(help.askLead(project)).isEqualTo("ask");
    }

    @Test
    void theLeadOfAProjectIsAskedAsLongAsThereIsOne() {
        administrators(List.of(person("Ola Nowak", true)));
        Project project = mock(Project.class);
        assertThat(help.askLead(project)).isEqualTo("ask.one[Ola Nowak]");

        ApplicationUser left = person("Left Lee", false);
        when(project.getProjectLead()).thenReturn(left);
        assertThat(help.askLead(project)).isEqualTo("ask.one[Ola Nowak]");

        ApplicationUser lead = person("Jana Novotn\u00e1", true);
        when(project.getProjectLead()).thenReturn(lead);
        assertThat(help.askLead(project)).isEqualTo("ask.lead[Jana Novotn\u00e1]");
    }

    @Test
    void aDirectoryThatFailsAndAJiraWithoutTheMemberCostANameAndNoPage() {
        when(permissions.getGroupsWithPermission(any())).thenThrow(new IllegalStateException("directory is down"));
        assertThat(help.ask()).isEqualTo("ask");

        GlobalPermissionManager older = mock(GlobalPermissionManager.class, call -> {
            throw new NoSuchMethodError("getGroupsWithPermission");
        });
        assertThat(new WhoCanHelp(currentUser, older, groups, texts).ask()).isEqualTo("ask");
    }

    @SafeVarargs
    private void administrators(List<ApplicationUser>... members) {
        List<Group> all = new ArrayList<>();
        for (List<ApplicationUser> of : members) {
            Group group = mock(Group.class);
            when(groups.getUsersInGroup(group)).thenReturn(of);
            all.add(group);
        }
        when(permissions.getGroupsWithPermission(GlobalPermissionKey.ADMINISTER)).thenReturn(all);
    }

    private static ApplicationUser person(String name, boolean active) {
        ApplicationUser person = mock(ApplicationUser.class);
        when(person.getDisplayName()).thenReturn(name);
        when(person.isActive()).thenReturn(active);
        return person;
    }
}
