package org.marketops.calendar.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.search.SearchResults;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.jira.util.MessageSetImpl;
import com.atlassian.query.Query;
import com.atlassian.sal.api.pluginsettings.PluginSettings;
import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import java.lang.reflect.Array;
import java.lang.reflect.Proxy;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.marketops.calendar.CalendarItems;
import org.marketops.calendar.CalendarQuestion;
import org.marketops.calendar.Dimension;
import org.marketops.calendar.Span;
import org.marketops.campaign.jira.PlansOfCampaigns;
import org.marketops.jira.MarketingFields;
import org.marketops.kernel.NotFound;
import org.marketops.kernel.PersonKey;

/** What the calendar asks of Jira and of our own rows, and what it makes of the answers. */
class JiraCalendarItemsTest {

    private static final PersonKey ANN = PersonKey.of("ann");
    private static final LocalDate DAY = LocalDate.of(2026, 7, 9);

    private final List<String> searches = new ArrayList<>();
    private int statements;
    private int settingsRead;
    private int issues = 5000;
    private boolean mayBrowse = true;
    private boolean countsHidden = true;
    private boolean setUp = true;

    @Test
    void fiveThousandCampaignsCostFiveRequestsAndAFewSettings() {
        CalendarItems.Found found = find(Optional.of("MKT"));

        assertThat(found.items()).hasSize(5000);
        assertThat(searches.size() + statements).as("searches and statements: %s", searches).isLessThanOrEqualTo(5);
        assertThat(settingsRead).as("settings read").isLessThan(30);
    }

    @Test
    void whatAnIssueHoldsIsRead() {
        issues = 1;

        CalendarItems.Found found = find(Optional.of("MKT"));

        assertThat(found.items().get(0).span()).contains(Span.of(DAY, DAY.plusDays(3)));
        assertThat(found.items().get(0).values(Dimension.CHANNEL)).containsExactly("Email", "Search");
        assertThat(found.items().get(0).values(Dimension.OWNER)).containsExactly("Ann Lee");
    }

    @Test
    void whatIsHiddenIsCountedInAProjectAndNotOverAllOfJira() {
        assertThat(find(Optional.of("MKT")).hidden()).isEqualTo(OptionalLong.of(4));
        assertThat(find(Optional.empty()).hidden()).isEqualTo(OptionalLong.empty());
    }

    @Test
    void aJiraThatCannotCountForEverybodyStillShowsTheCalendar() {
        countsHidden = false;

        assertThat(find(Optional.of("MKT")).hidden()).isEqualTo(OptionalLong.empty());
    }

    @Test
    void aProjectOutOfSightIsNotThere() {
        mayBrowse = false;

        assertThatThrownBy(() -> find(Optional.of("MKT"))).isInstanceOf(NotFound.class);
        assertThat(searches).isEmpty();
    }

    @Test
    void beforeTheSetUpTheCalendarIsEmpty() {
        setUp = false;

        assertThat(find(Optional.of("MKT")).items()).isEmpty();
        assertThat(searches).isEmpty();
    }

    @Test
    void theSearchIsForTheDaysADayMoreAtEachEndAndForWhatHasNone() {
        find(Optional.of("MKT"));

        assertThat(searches.get(0)).isEqualTo("project = \"MKT\" AND issuetype = 1 AND (cf[1] is EMPTY OR cf[1] is EMPTY OR "
                + "(cf[1] <= \"2026-10-01\" AND cf[1] >= \"2026-06-30\")) ORDER BY key ASC");
    }

    private CalendarItems.Found find(Optional<String> project) {
        PluginSettings settings = fake(PluginSettings.class, (method, args) -> setting((String) args[0]));
        CustomFieldManager fieldManager = fake(CustomFieldManager.class, (method, args) -> field((String) args[0]));
        MarketingFields fields = new MarketingFields(fake(PluginSettingsFactory.class, (method, args) -> settings), fieldManager);
        Project found = fake(Project.class, (method, args) -> null);
        JiraCalendarItems items = new JiraCalendarItems(fake(SearchService.class, this::search), fields, new ItemReader(fields),
                new PlansOfCampaigns(fake(ActiveObjects.class, this::rows)), fake(ProjectManager.class, (method, args) -> found),
                fake(PermissionManager.class, (method, args) -> mayBrowse), fake(UserManager.class, (method, args) -> ann()));
        return items.find(ANN, new CalendarQuestion(project, CalendarQuestion.Kind.CAMPAIGN,
                Span.of(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 9, 30))), 5000);
    }

    private Object setting(String key) {
        settingsRead++;
        return !setUp ? null : key.contains("field") ? "customfield_1" : "1";
    }

    private static CustomField field(String id) {
        return fake(CustomField.class, (method, args) -> method.equals("getFieldName") ? id : null);
    }

    private Object search(String method, Object[] args) {
        if (method.equals("parseQuery")) {
            return new SearchService.ParseResult(fake(Query.class, (name, none) -> args[1]), new MessageSetImpl());
        }
        searches.add(String.valueOf(args[1]));
        if (method.equals("searchCountOverrideSecurity")) {
            if (!countsHidden) {
                throw new NoSuchMethodError(method);
            }
            return (long) issues + 4;
        }
        List<Issue> results = new ArrayList<>();
        for (long id = 1; id <= issues; id++) {
            results.add(issue(id));
        }
        return new SearchResults<>(results, 5000, issues, 0);
    }

    /** Every date field is read with the same id here, so the two dates are told apart by the order of reading. */
    private static Issue issue(long id) {
        int[] read = {0};
        Status status = fake(Status.class, (method, args) -> "Live");
        return fake(Issue.class, (method, args) -> {
            switch (method) {
                case "getId":
                    return id;
                case "getKey":
                case "getSummary":
                    return "MKT-" + id;
                case "getStatus":
                    return status;
                case "getUpdated":
                    return Timestamp.valueOf("2026-07-01 10:00:00");
                case "getAssignee":
                    return ann();
                case "getCustomFieldValue":
                    return new Object[] {Timestamp.valueOf(DAY.atStartOfDay()), Timestamp.valueOf(DAY.plusDays(3).atStartOfDay()),
                        "Lab managers", List.of("Search", "Email"), "EMEA"}[read[0]++];
                default:
                    return "1";
            }
        });
    }

    private Object rows(String method, Object[] args) {
        statements++;
        return Array.newInstance((Class<?>) args[0], 0);
    }

    private static ApplicationUser ann() {
        return fake(ApplicationUser.class, (method, args) -> method.equals("getDisplayName") ? "Ann Lee" : "ann");
    }

    private static <T> T fake(Class<T> type, BiFunction<String, Object[], Object> answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type},
                (self, method, args) -> method.getName().equals("toString") ? String.valueOf(answer.apply("toString", args))
                        : answer.apply(method.getName(), args)));
    }
}
