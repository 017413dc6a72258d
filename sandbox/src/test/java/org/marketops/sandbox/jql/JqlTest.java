package org.marketops.sandbox.jql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.jira.bc.issue.search.SearchService.ParseResult;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.web.bean.PagerFilter;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marketops.sandbox.directory.Grant;
import org.marketops.sandbox.issue.SandboxIssue;
import org.marketops.sandbox.plugin.ModuleRegistry;
import org.marketops.sandbox.workflow.TestWorld;

class JqlTest {

    private final TestWorld world = new TestWorld();
    private final Jql jql = new Jql(new SearchHost(world.database, world.issues.store(), world.configuration.projects(),
            world.configuration.constants(), world.configuration.customFields(), world.users, world.permissions, new PluginFunctions(new ModuleRegistry())), Clock.systemDefaultZone());
    private CustomField budget;

    @BeforeEach
    void fill() throws Exception {
        CustomFieldType<?, ?> number = world.configuration.customFields().getCustomFieldType("com.atlassian.jira.plugin.system.customfieldtypes:float");
        budget = world.configuration.customFields().createCustomField("Planned budget", "", number, null, List.of(), List.of());
        SandboxIssue spring = world.create(world.project, "Task", "Spring launch");
        spring.setCustomFieldValue(budget, 1500.5);
        spring.setAssignee(world.admin);
        spring.store(world.admin);
        world.create(world.project, "Bug", "Broken banners in spring");
        SandboxIssue autumn = world.create(world.project, "Task", "Autumn launch");
        autumn.setCustomFieldValue(budget, 90.0);
        autumn.store(world.admin);
        world.move(autumn, TestWorld.START);
        world.create(world.project("OPS", "Operations"), "Task", "Order desks");
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void systemFieldsAreFoundByNameIdAndKey() throws SearchException {
        assertThat(keys("project = MKT")).containsExactly("MKT-3", "MKT-2", "MKT-1");
        assertThat(keys("project = Marketing AND type = bug")).containsExactly("MKT-2");
        assertThat(keys("status = \"In Progress\"")).containsExactly("MKT-3");
        assertThat(keys("status != \"In Progress\" AND project in (MKT)")).containsExactly("MKT-2", "MKT-1");
        assertThat(keys("statusCategory = \"In Progress\"")).containsExactly("MKT-3");
        assertThat(keys("key in (MKT-1, ops-1) order by key asc")).containsExactly("MKT-1", "OPS-1");
        assertThat(keys("assignee = currentUser()")).containsExactly("MKT-1");
        assertThat(keys("assignee is EMPTY and project = MKT")).containsExactly("MKT-3", "MKT-2");
        assertThat(keys("reporter = admin and not project = MKT")).containsExactly("OPS-1");
        assertThat(keys("")).hasSize(4);
    }

    @Test
    void wordsDatesAndCustomFieldsAreFound() throws SearchException {
        assertThat(keys("summary ~ spring")).containsExactly("MKT-2", "MKT-1");
        assertThat(keys("text ~ \"launch autumn\"")).containsExactly("MKT-3");
        assertThat(keys("summary !~ spring AND project = MKT")).containsExactly("MKT-3");
        assertThat(keys("created >= -1h AND created <= now()")).hasSize(4);
        assertThat(keys("updated < \"2020-01-01\"")).isEmpty();
        assertThat(keys("\"Planned budget\" > 100")).containsExactly("MKT-1");
        assertThat(keys("cf[" + budget.getIdAsLong() + "] = 90")).containsExactly("MKT-3");
        assertThat(keys("\"planned budget\" is not EMPTY ORDER BY \"Planned budget\" ASC")).containsExactly("MKT-3", "MKT-1");
        assertThat(keys("(summary ~ launch OR project = OPS) AND NOT \"Planned budget\" = 90 ORDER BY key ASC")).containsExactly("MKT-1", "OPS-1");
    }

    @Test
    void unknownThingsAreNamedInJirasWords() {
        refused("colour = red", "Field 'colour' does not exist or you do not have permission to view it.");
        refused("status = Frozen", "The value 'Frozen' does not exist for the field 'status'.");
        refused("project = NOPE", "The value 'NOPE' does not exist for the field 'project'.");
        refused("key = MKT-99", "An issue with key 'MKT-99' does not exist for field 'key'.");
        refused("status ~ Done", "The operator '~' is not supported by the 'status' field.");
        refused("\"Planned budget\" > much", "The value 'much' for field 'Planned budget' is not a valid number.");
        refused("assignee in membersOf(\"x\")", "Unable to find JQL function 'membersOf(…)'.");
        ParseResult parsed = jql.parseQuery(world.admin, "project == MKT");
        assertThat(parsed.isValid()).isFalse();
        assertThat(parsed.getErrors().getErrorMessages()).singleElement().asString().startsWith("Error in the JQL Query: ");
    }

    @Test
    void onlyWhatTheSearcherMaySeeIsFoundAndCounted() throws SearchException {
        ApplicationUser guest = world.directory.users().create("guest", "Guest", "guest@example.com", "guest");
        long scheme = world.directory.permissionSchemes().copy(0, "Closed");
        world.directory.permissionSchemes().revokeAll(scheme, ProjectPermissions.BROWSE_PROJECTS);
        world.directory.permissionSchemes().grant(scheme, ProjectPermissions.BROWSE_PROJECTS, Grant.user(world.admin));
        world.directory.permissionSchemes().assign(world.project.getId(), scheme);
        world.directory.groups().add(guest, "jira-software-users");

        assertThat(found(guest, "summary is not EMPTY")).doesNotContain("MKT-1").contains("OPS-1");
        assertThat(jql.searchCount(guest, jql.parseQuery(guest, "").getQuery())).isEqualTo(1);
        assertThatThrownBy(() -> found(guest, "key = MKT-1")).hasMessage("An issue with key 'MKT-1' does not exist for field 'key'.");
    }

    @Test
    void aPageKnowsTheTotal() throws SearchException {
        com.atlassian.jira.issue.search.SearchResults<Issue> page = jql.search(world.admin,
                jql.parseQuery(world.admin, "project = MKT order by key").getQuery(), new PagerFilter<>(1, 1));

        assertThat(page.getTotal()).isEqualTo(3);
        assertThat(page.getResults()).extracting(Issue::getKey).containsExactly("MKT-2");
    }

    private void refused(String query, String message) {
        assertThatThrownBy(() -> keys(query)).as(query).isInstanceOf(SearchException.class).hasMessage(message);
    }

    private List<String> keys(String query) throws SearchException {
        return found(world.admin, query);
    }

    private List<String> found(ApplicationUser user, String query) throws SearchException {
        ParseResult parsed = jql.parseQuery(user, query);
        assertThat(parsed.getErrors().getErrorMessages()).as(query).isEmpty();
        return jql.search(user, parsed.getQuery(), PagerFilter.getUnlimitedFilter()).getResults().stream().map(Issue::getKey).collect(Collectors.toList());
    }
}
