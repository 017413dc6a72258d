package org.marketops.approval.jira;

import com.atlassian.crowd.embedded.api.Group;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.security.roles.ProjectRole;
import com.atlassian.jira.security.roles.ProjectRoleManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import org.marketops.approval.policy.Seat;
import org.marketops.jira.MarketingField;
import org.marketops.jira.MarketingFields;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The people of a seat on one issue, active or not. A group, role, field or person that is gone has nobody. */
public final class JiraPeople {

    private final GroupManager groups;
    private final UserManager users;
    private final ProjectRoleManager roles;
    private final CustomFieldManager customFields;
    private final MarketingFields fields;

    public JiraPeople(GroupManager groups, UserManager users, ProjectRoleManager roles, CustomFieldManager customFields,
                      MarketingFields fields) {
        this.groups = groups;
        this.users = users;
        this.roles = roles;
        this.customFields = customFields;
        this.fields = fields;
    }

    Collection<ApplicationUser> on(Seat seat, Issue issue) {
        switch (seat.source()) {
            case GROUP:
                Group group = groups.getGroup(seat.name());
                return group == null ? Collections.emptyList() : groups.getUsersInGroup(group);
            case ROLE:
                ProjectRole role = roles.getProjectRole(seat.name());
                return role == null ? Collections.emptyList()
                        : roles.getProjectRoleActors(role, issue.getProjectObject()).getApplicationUsers();
            case USER:
                return present(users.getUserByKey(seat.name()));
            case LEAD:
                return present(issue.getProjectObject().getProjectLead());
            default:
                return field(seat.name()).map(issue::getCustomFieldValue).map(JiraPeople::named).orElse(Collections.emptyList());
        }
    }

    /** The field of a seat: one of set-up's by its settings name, any other by its id. */
    Optional<CustomField> field(String name) {
        for (MarketingField field : MarketingField.values()) {
            if (field.settingsName().equals(name)) {
                return fields.field(field);
            }
        }
        return Optional.ofNullable(customFields.getCustomFieldObject(name));
    }

    private static List<ApplicationUser> named(Object value) {
        Collection<?> values = value instanceof Collection ? (Collection<?>) value : Collections.singletonList(value);
        return values.stream().filter(ApplicationUser.class::isInstance).map(ApplicationUser.class::cast)
                .collect(Collectors.toList());
    }

    private static List<ApplicationUser> present(ApplicationUser user) {
        return user == null ? Collections.emptyList() : Collections.singletonList(user);
    }
}
