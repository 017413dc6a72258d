package org.marketops.sandbox.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.crowd.exception.embedded.InvalidGroupException;
import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.user.ApplicationUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marketops.sandbox.store.Database;
import org.marketops.sandbox.store.TestDatabases;

import java.util.concurrent.atomic.AtomicReference;

class DirectoryTest {

    private Database database;
    private Directory directory;
    private SandboxGroupManager groups;

    @BeforeEach
    void open() {
        database = TestDatabases.open(TestDatabases.h2()).withSchema("directory");
        directory = new Directory(database);
        directory.createDefaults();
        directory.createDefaults();
        groups = new SandboxGroupManager(directory);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theKeyOfAUserSurvivesARenameAndDiffersFromTheName() {
        ApplicationUser mia = directory.users().create("Mia", "Mia Marsh", "mia@example.com", "secret");
        directory.users().rename(mia, "mia.marsh", "Mia Marsh");
        assertThat(mia.getKey()).startsWith("JIRAUSER");
        assertThat(directory.users().byKey(mia.getKey()).orElseThrow(AssertionError::new).getName()).isEqualTo("mia.marsh");
        assertThat(directory.users().byName("MIA.Marsh")).contains(mia);
        assertThat(directory.users().byName("mia")).isEmpty();
    }

    @Test
    void anInactiveUserCannotLogInAndHoldsNoPermission() {
        ApplicationUser admin = directory.users().byName("admin").orElseThrow(AssertionError::new);
        SandboxGlobalPermissionManager permissions = new SandboxGlobalPermissionManager(directory);
        assertThat(permissions.hasPermission(GlobalPermissionKey.ADMINISTER, admin)).isTrue();
        assertThat(permissions.hasPermission(GlobalPermissionKey.ADMINISTER, null)).isFalse();
        directory.users().setActive(admin, false);
        assertThat(directory.authenticate("admin", "admin")).isEmpty();
        ApplicationUser sleeping = directory.users().byName("admin").orElseThrow(AssertionError::new);
        assertThat(permissions.hasPermission(GlobalPermissionKey.ADMINISTER, sleeping)).isFalse();
    }

    @Test
    void groupsAndRolesKnowTheirMembers() throws Exception {
        ApplicationUser mia = directory.users().create("mia", "Mia", "mia@example.com", "mia");
        groups.addUserToGroup(mia, groups.createGroup("approvers"));
        assertThat(groups.isUserInGroup(mia, "Approvers")).isTrue();
        assertThat(groups.getUsersInGroup(groups.getGroup("approvers"))).containsExactly(mia);
        assertThat(groups.getGroupNamesForUser(mia)).containsExactly("approvers");
        assertThatThrownBy(() -> groups.createGroup("APPROVERS")).isInstanceOf(InvalidGroupException.class);
        ProjectRole role = directory.roles().create("Approvers", "");
        directory.roles().addGroup(10000, role.id(), "approvers");
        assertThat(directory.roles().isMember(10000, role.id(), mia)).isTrue();
        assertThat(directory.roles().isMember(10001, role.id(), mia)).isFalse();
        assertThat(directory.roles().members(10000, role.id())).containsExactly(mia);
    }

    @Test
    void theUserOfOneThreadIsNotTheUserOfAnother() throws Exception {
        SandboxAuthenticationContext context = new SandboxAuthenticationContext(locale -> null);
        context.setLoggedInUser(directory.users().byName("admin").orElseThrow(AssertionError::new));
        AtomicReference<ApplicationUser> seen = new AtomicReference<>(context.getLoggedInUser());
        Thread other = new Thread(() -> seen.set(context.getLoggedInUser()));
        other.start();
        other.join();
        assertThat(seen.get()).isNull();
    }
}
