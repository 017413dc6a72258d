package org.marketops.objective.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.sal.api.message.I18nResolver;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marketops.campaign.CampaignLinks;
import org.marketops.jira.ContextPath;
import org.marketops.jira.MarketingField;
import org.marketops.jira.MarketingFields;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;
import org.marketops.objective.Level;
import org.marketops.objective.Objective;
import org.marketops.objective.Period;
import org.marketops.objective.Yardstick;
import org.marketops.testing.RealActiveObjects;

class PlanPanelTest {

    private static final IssueId PLAN = IssueId.of(1);
    private static final IssueId CAMPAIGN = IssueId.of(2);

    private final RealActiveObjects database = RealActiveObjects.onH2(ObjectiveRow.class, ShapeRow.class);
    private final AoObjectives objectives = new AoObjectives(database.activeObjects());
    private final CampaignLinks links = mock(CampaignLinks.class);
    private final MarketingFields fields = mock(MarketingFields.class);
    private final IssueManager issues = mock(IssueManager.class);
    private final PermissionManager permissions = mock(PermissionManager.class);
    private final I18nResolver texts = mock(I18nResolver.class);
    private final ContextPath path = mock(ContextPath.class);
    private final ApplicationUser reader = mock(ApplicationUser.class);
    private final CustomField field = mock(CustomField.class);
    private final MutableIssue plan = issue(PLAN, "MKT-1", "Secret launch");
    private final MutableIssue campaign = issue(CAMPAIGN, "MKT-2", "Webinars");

    @BeforeEach
    void aCampaignOfAPlan() {
        when(fields.field(MarketingField.OBJECTIVE)).thenReturn(Optional.of(field));
        when(fields.isPlan(plan)).thenReturn(true);
        when(path.value()).thenReturn("/jira");
        when(texts.getText(any(), any(Serializable[].class))).thenAnswer(call -> call.getArgument(0));
        when(texts.getText(any())).thenAnswer(call -> call.getArgument(0));
        when(links.planOf(CAMPAIGN)).thenReturn(Optional.of(PLAN));
        when(links.campaignsOf(PLAN)).thenReturn(List.of(CAMPAIGN));
        when(issues.getIssueObject(1L)).thenReturn(plan);
        when(issues.getIssueObject(2L)).thenReturn(campaign);
        Objective growth = objectives.add(Objective.draft("Growth", PersonKey.of("priya"), Level.FUNCTION, Period.year(2027),
                Yardstick.of("results", Yardstick.Unit.COUNT, "", false)));
        objectives.keepOption(growth.id(), 10_100);
        Option option = mock(Option.class);
        when(option.getOptionId()).thenReturn(10_100L);
        when(plan.getCustomFieldValue(field)).thenReturn(option);
    }

    @AfterEach
    void close() throws Exception {
        database.close();
    }

    @Test
    void aCampaignStandsUnderTheObjectiveOfThePlanThatTheReaderSees() {
        sees(plan);

        assertThat(crumbs(campaign)).containsExactly("Growth", "MKT-1 Secret launch", "marketops.objective.panel.thisCampaign");
        assertThat(view(campaign).getNote()).isEqualTo("marketops.objective.panel.inherited");
    }

    @Test
    void ofAPlanThatTheReaderMayNotSeeNeitherNameNorObjectiveIsTold() {
        assertThat(crumbs(campaign)).containsExactly("marketops.objective.panel.hiddenPlan", "marketops.objective.panel.thisCampaign");
        assertThat(view(campaign).getCrumbs()).allSatisfy(crumb -> assertThat(crumb.getUrl()).isEmpty());
        assertThat(view(campaign).getNote()).isEqualTo("marketops.objective.panel.none");
    }

    @Test
    void aPlanCountsTheCampaignsThatTheReaderSeesAndThoseNot() {
        assertThat(crumbs(plan)).startsWith("Growth", "marketops.objective.panel.thisPlan");
        assertThat(view(plan).getHidden()).isEqualTo("marketops.objective.panel.hidden");
        assertThat(view(plan).getChangeLink()).isEmpty();

        sees(campaign);
        assertThat(view(plan).getHidden()).isEmpty();
    }

    @Test
    void anArchivedObjectiveIsSaidToBeOne() {
        Objective growth = objectives.tree().named("growth").orElseThrow();
        objectives.save(growth.archived(true));

        assertThat(view(plan).getNote()).isEqualTo("marketops.objective.panel.archived");
    }

    private void sees(Issue issue) {
        when(permissions.hasPermission(eq(ProjectPermissions.BROWSE_PROJECTS), eq(issue), any(ApplicationUser.class))).thenReturn(true);
    }

    private List<String> crumbs(Issue issue) {
        List<String> texts = new ArrayList<>();
        view(issue).getCrumbs().forEach(crumb -> texts.add((crumb.getKey() + " " + crumb.getText()).trim()));
        return texts;
    }

    private PlanPanelView view(Issue issue) {
        JiraHelper helper = mock(JiraHelper.class);
        when(helper.getContextParams()).thenReturn(Map.of("issue", issue));
        return (PlanPanelView) new PlanPanel(objectives, links, fields, issues, permissions, texts, path).getContextMap(reader, helper)
                .get("panel");
    }

    private static MutableIssue issue(IssueId id, String key, String summary) {
        MutableIssue issue = mock(MutableIssue.class);
        when(issue.getId()).thenReturn(id.value());
        when(issue.getKey()).thenReturn(key);
        when(issue.getSummary()).thenReturn(summary);
        return issue;
    }
}
