package org.marketops.approval.jira;

import com.atlassian.crowd.embedded.api.Group;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.security.roles.ProjectRole;
import com.atlassian.jira.security.roles.ProjectRoleActors;
import com.atlassian.jira.security.roles.ProjectRoleManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.sal.api.pluginsettings.PluginSettings;
import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import org.marketops.jira.MarketingFields;
import org.marketops.jira.PropertyFiles;

import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A host that knows a few people: ann and bob work here, gone left, lea leads the project. */
final class FakeHost {

    static final Long PROJECT = 10000L;

    final Map<String, ApplicationUser> people = new HashMap<>();
    final Map<String, List<ApplicationUser>> groups = new HashMap<>();
    final Map<String, Set<ApplicationUser>> roles = new HashMap<>();
    final Map<String, Object> values = new HashMap<>();
    final Set<ApplicationUser> blind = new HashSet<>();
    boolean issueIsDeleted;
    ApplicationUser lead = user("lea", true);
    final ApplicationUser ann = user("ann", true);
    final ApplicationUser bob = user("bob", true);
    final ApplicationUser gone = user("gone", false);

    JiraApprovers approvers() {
        Project project = fake(Project.class, (method, args) -> lead);
        MutableIssue issue = fake(MutableIssue.class, (method, args) -> method.equals("getProjectObject") ? project
                : values.get(((CustomField) args[0]).getId()));
        return new JiraApprovers(fake(IssueManager.class, (method, args) -> issueIsDeleted ? null : issue), seats(),
                fake(PermissionManager.class, (method, args) -> !blind.contains(args[2])), (plan, holders) -> Collections.emptyList());
    }

    PolicyCheck policyCheck() {
        Project project = fake(Project.class, (method, args) -> "Marketing");
        ProjectManager projects = fake(ProjectManager.class, (method, args) -> args[0].equals(PROJECT) ? project : null);
        PermissionManager permissions = fake(PermissionManager.class, (method, args) -> !blind.contains(args[2]));
        return new PolicyCheck(groupManager(), userManager(), roleManager(), projects, permissions, seats(),
                new PolicyFindingTexts(texts(), fieldNames()));
    }

    private FieldNames fieldNames() {
        PluginSettings none = fake(PluginSettings.class, (method, args) -> null);
        MarketingFields fields = new MarketingFields(fake(PluginSettingsFactory.class, (method, args) -> none), null);
        return new FieldNames(new PlanFlaws(fields, texts()), seats());
    }

    RuleTexts ruleTexts() {
        return new RuleTexts(texts(), new SeatNames(texts(), seats()));
    }

    RefusalTexts texts() {
        return new RefusalTexts(PropertyFiles.english("approval"), userManager());
    }

    private JiraPeople seats() {
        CustomFieldManager customFields = fake(CustomFieldManager.class, (method, args) -> field((String) args[0]));
        PluginSettings settings = fake(PluginSettings.class, (method, args) ->
                args[0].equals("org.marketops.jira.field.budgetOwner") ? "customfield_10001" : null);
        PluginSettingsFactory factory = fake(PluginSettingsFactory.class, (method, args) -> settings);
        return new JiraPeople(groupManager(), userManager(), roleManager(), customFields, new MarketingFields(factory, customFields));
    }

    private GroupManager groupManager() {
        return fake(GroupManager.class, (method, args) -> method.equals("getGroup") ? group((String) args[0])
                : groups.get(((Group) args[0]).getName()));
    }

    private UserManager userManager() {
        return fake(UserManager.class, (method, args) -> people.get(args[0]));
    }

    private ProjectRoleManager roleManager() {
        return fake(ProjectRoleManager.class, (method, args) -> method.equals("getProjectRole") ? role((String) args[0])
                : fake(ProjectRoleActors.class, (inner, none) -> roles.get(args[0].toString())));
    }

    private CustomField field(String id) {
        return values.containsKey(id) ? fake(CustomField.class, (method, args) -> id) : null;
    }

    private Group group(String name) {
        return groups.containsKey(name) ? fake(Group.class, (method, args) -> name) : null;
    }

    private ProjectRole role(String name) {
        return roles.containsKey(name) ? fake(ProjectRole.class, (method, args) -> name) : null;
    }

    private ApplicationUser user(String key, boolean active) {
        ApplicationUser user = fake(ApplicationUser.class, (method, args) -> method.equals("isActive") ? (Object) active : key);
        people.put(key, user);
        return user;
    }

    private interface Answer {
        Object of(String method, Object[] args);
    }

    /** A host object that answers what it is asked; equal to itself only. */
    private static <T> T fake(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
            switch (method.getName()) {
                case "hashCode":
                    return System.identityHashCode(self);
                case "equals":
                    return self == args[0];
                default:
                    return answer.of(method.getName(), args);
            }
        }));
    }
}
