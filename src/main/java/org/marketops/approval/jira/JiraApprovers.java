package org.marketops.approval.jira;

import com.atlassian.crowd.embedded.api.Group;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import org.marketops.approval.Approvers;
import org.marketops.approval.Bench;
import org.marketops.approval.Policy;
import org.marketops.approval.Seat;
import org.marketops.approval.Stage;
import org.marketops.jira.MarketingField;
import org.marketops.jira.MarketingFields;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds approvers in groups and user-picker fields. Inactive people never decide (A9). */
public final class JiraApprovers implements Approvers {

    private final IssueManager issues;
    private final GroupManager groups;
    private final UserManager users;
    private final PermissionManager permissions;
    private final MarketingFields fields;

    public JiraApprovers(IssueManager issues, GroupManager groups, UserManager users, PermissionManager permissions,
                         MarketingFields fields) {
        this.issues = issues;
        this.groups = groups;
        this.users = users;
        this.permissions = permissions;
        this.fields = fields;
    }

    @Override
    public List<Bench> able(Policy policy, IssueId plan) {
        Issue issue = issues.getIssueObject(plan.value());
        List<Bench> stages = new ArrayList<>();
        for (Stage stage : policy.stages()) {
            List<Set<PersonKey>> seats = new ArrayList<>();
            stage.seats().forEach(seat -> seats.add(issue == null ? Collections.emptySet() : active(seat, issue, true)));
            stages.add(Bench.of(seats));
        }
        return stages;
    }

    @Override
    public Set<PersonKey> blind(Stage stage, IssueId plan) {
        Issue issue = issues.getIssueObject(plan.value());
        Set<PersonKey> blind = new LinkedHashSet<>();
        if (issue != null) {
            stage.seats().forEach(seat -> blind.addAll(active(seat, issue, false)));
        }
        return blind;
    }

    private Set<PersonKey> active(Seat seat, Issue issue, boolean seeing) {
        return people(seat, issue).stream()
                .filter(ApplicationUser::isActive)
                .filter(user -> permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, issue, user) == seeing)
                .map(user -> PersonKey.of(user.getKey()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Collection<ApplicationUser> people(Seat seat, Issue issue) {
        if (seat.source() == Stage.Source.GROUP) {
            Group group = groups.getGroup(seat.name());
            return group == null ? Collections.emptyList() : groups.getUsersInGroup(group);
        }
        for (MarketingField field : MarketingField.values()) {
            if (field.settingsName().equals(seat.name())) {
                return fields.person(issue, field).map(person -> users.getUserByKey(person.value()))
                        .map(Collections::singletonList).orElse(Collections.emptyList());
            }
        }
        return Collections.emptyList();
    }
}
