package com.atlassian.jira.security.groups;

import com.atlassian.crowd.embedded.api.Group;
import com.atlassian.crowd.exception.GroupNotFoundException;
import com.atlassian.crowd.exception.OperationFailedException;
import com.atlassian.crowd.exception.OperationNotPermittedException;
import com.atlassian.crowd.exception.UserNotFoundException;
import com.atlassian.crowd.exception.embedded.InvalidGroupException;
import com.atlassian.jira.user.ApplicationUser;

import java.util.Collection;

/** Signature of the host type; members as far as they are called. */
public interface GroupManager {
    Group getGroup(String name);

    Group createGroup(String name) throws OperationNotPermittedException, InvalidGroupException;

    boolean isUserInGroup(ApplicationUser user, String groupName);

    Collection<ApplicationUser> getUsersInGroup(Group group);

    Collection<String> getGroupNamesForUser(ApplicationUser user);

    void addUserToGroup(ApplicationUser user, Group group)
            throws GroupNotFoundException, UserNotFoundException, OperationNotPermittedException, OperationFailedException;
}
