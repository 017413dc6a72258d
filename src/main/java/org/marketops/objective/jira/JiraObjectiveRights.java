package org.marketops.objective.jira;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import org.marketops.jira.AppRight;
import org.marketops.jira.AppRights;
import org.marketops.kernel.PersonKey;
import org.marketops.objective.ObjectiveRights;

import java.util.Optional;

/**
 * Jira's people and the app's rights, as far as objectives need them. No permission of Jira stands behind an objective: while
 * nobody is named who may edit plans, those edit it who configure the app.
 */
public final class JiraObjectiveRights implements ObjectiveRights {

    private final AppRights rights;
    private final UserManager users;

    public JiraObjectiveRights(AppRights rights, UserManager users) {
        this.rights = rights;
        this.users = users;
    }

    @Override
    public boolean mayEdit(PersonKey who) {
        Optional<ApplicationUser> user = user(who);
        return user.isPresent() && rights.has(user, editors().isPresent() ? AppRight.EDIT_PLAN : AppRight.CONFIGURE);
    }

    /** The group whose members may edit. */
    Optional<String> editors() {
        return rights.group(AppRight.EDIT_PLAN);
    }

    @Override
    public boolean maySeeMoney(PersonKey who) {
        return rights.has(user(who), AppRight.VIEW_MONEY);
    }

    @Override
    public boolean isActive(PersonKey person) {
        return user(person).isPresent();
    }

    /** The display name; the key of somebody who is gone. */
    String name(PersonKey person) {
        return Optional.ofNullable(users.getUserByKey(person.value())).map(ApplicationUser::getDisplayName).orElse(person.value());
    }

    /** The user name, for a form; the key of somebody who is gone. */
    String userName(PersonKey person) {
        return Optional.ofNullable(users.getUserByKey(person.value())).map(ApplicationUser::getUsername).orElse(person.value());
    }

    /** The active person with the user name. */
    Optional<PersonKey> named(String userName) {
        return Optional.ofNullable(users.getUserByName(userName)).filter(ApplicationUser::isActive).map(user -> PersonKey.of(user.getKey()));
    }

    private Optional<ApplicationUser> user(PersonKey person) {
        return Optional.ofNullable(users.getUserByKey(person.value())).filter(ApplicationUser::isActive);
    }
}
