package org.marketops.sandbox.directory;

import com.atlassian.crowd.embedded.api.Group;
import com.atlassian.crowd.exception.GroupNotFoundException;
import com.atlassian.crowd.exception.UserNotFoundException;
import com.atlassian.crowd.exception.embedded.InvalidGroupException;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.user.ApplicationUser;

import java.util.Collection;

/** Jira's group manager over the directory. */
public final class SandboxGroupManager implements GroupManager {

    private final Directory directory;

    public SandboxGroupManager(Directory directory) {
        this.directory = directory;
    }

    @Override
    public Group getGroup(String name) {
        return directory.groups().find(name).map(SandboxGroupManager::group).orElse(null);
    }

    @Override
    public Group createGroup(String name) throws InvalidGroupException {
        try {
            directory.groups().create(name);
        } catch (IllegalArgumentException e) {
            throw new InvalidGroupException(e.getMessage());
        }
        return group(name);
    }

    @Override
    public boolean isUserInGroup(ApplicationUser user, String groupName) {
        return directory.groups().contains(groupName, user);
    }

    @Override
    public Collection<ApplicationUser> getUsersInGroup(Group group) {
        return directory.groups().members(group.getName());
    }

    @Override
    public Collection<String> getGroupNamesForUser(ApplicationUser user) {
        return directory.groups().of(user);
    }

    @Override
    public void addUserToGroup(ApplicationUser user, Group group) throws GroupNotFoundException, UserNotFoundException {
        if (user == null || directory.users().byKey(user.getKey()).isEmpty()) {
            throw new UserNotFoundException("User <" + user + "> does not exist");
        }
        String name = directory.groups().find(group.getName())
                .orElseThrow(() -> new GroupNotFoundException("Group <" + group.getName() + "> does not exist"));
        directory.groups().add(user, name);
    }

    static Group group(String name) {
        return () -> name;
    }
}
