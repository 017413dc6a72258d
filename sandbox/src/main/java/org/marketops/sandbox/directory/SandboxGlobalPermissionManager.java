package org.marketops.sandbox.directory;

import com.atlassian.crowd.embedded.api.Group;
import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.user.ApplicationUser;

import java.util.Collection;
import java.util.stream.Collectors;

/** Jira's global permissions over the directory. */
public final class SandboxGlobalPermissionManager implements GlobalPermissionManager {

    private final Directory directory;

    public SandboxGlobalPermissionManager(Directory directory) {
        this.directory = directory;
    }

    @Override
    public boolean hasPermission(GlobalPermissionKey permission, ApplicationUser user) {
        return directory.globalGrants().has(permission, user);
    }

    @Override
    public Collection<Group> getGroupsWithPermission(GlobalPermissionKey permission) {
        return directory.globalGrants().groups(permission).stream().map(SandboxGroupManager::group).collect(Collectors.toList());
    }
}
