package org.marketops.setup.jira;

import com.atlassian.crowd.exception.OperationNotPermittedException;
import com.atlassian.jira.bc.project.ProjectService;
import com.atlassian.jira.issue.fields.screen.FieldScreen;
import com.atlassian.jira.issue.fields.screen.FieldScreenLayoutItem;
import com.atlassian.jira.issue.fields.screen.FieldScreenManager;
import com.atlassian.jira.issue.fields.screen.FieldScreenTab;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import org.junit.jupiter.api.Test;
import org.marketops.approval.Policies;
import org.marketops.approval.SavePolicy;
import org.marketops.approval.policy.Policy;
import org.marketops.approval.policy.Seat;
import org.marketops.approval.policy.Step;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Transactions;
import org.marketops.setup.Choices;
import org.marketops.setup.Kind;
import org.marketops.setup.Made;
import org.marketops.setup.StepFailed;
import org.marketops.setup.Thing;

import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

class ProvisioningTest {

    private static final Choices CHOICES = Choices.builder().lead("ola").build();
    private static final Thing PROJECT = Thing.of(Kind.PROJECT, "MKT", "Marketing FY27");
    private static final Thing POLICY = Thing.of(Kind.APPROVAL_POLICY, "MKT", "Campaign plans of MKT");

    private final FakeSettings settings = new FakeSettings();
    private final ProjectManager projects = mock(ProjectManager.class);
    private final JiraAuthenticationContext authentication = mock(JiraAuthenticationContext.class);

    @Test
    void aProjectOfAnotherNameUnderTheKeyIsNeverTouched() {
        project("Somebody else's");

        assertThatThrownBy(() -> projectProvisioning().find(PROJECT, CHOICES, new Made()))
                .isInstanceOfSatisfying(StepFailed.class, failed ->
                        assertThat(failed).hasMessageContaining("MKT").hasMessageContaining("Somebody else's"));
    }

    @Test
    void ourProjectIsFoundAgainAfterSomebodyRenamedIt() {
        project("Marketing, renamed");
        settings.put("org.marketops.jira.setup.project.MKT", "10000");

        assertThat(projectProvisioning().find(PROJECT, CHOICES, new Made())).contains("10000");
    }

    @Test
    void aScreenThatABrokenRunLeftEmptyIsFilledAndNotMadeTwice() {
        FieldScreenManager screens = mock(FieldScreenManager.class);
        FieldScreen empty = mock(FieldScreen.class);
        FieldScreenTab tab = mock(FieldScreenTab.class);
        when(empty.getId()).thenReturn(7L);
        when(empty.getName()).thenReturn("MarketOps: decide");
        when(empty.getTabs()).thenReturn(List.of());
        when(empty.addTab(anyString())).thenReturn(tab);
        when(screens.getFieldScreens()).thenReturn(List.of(empty));
        ScreenProvisioning provisioning = new ScreenProvisioning(screens, new SettingsRemembered(settings), PropertyTexts.texts());
        Thing decide = Thing.of(Kind.SCREEN, "decide", "MarketOps: decide");

        assertThat(provisioning.find(decide, CHOICES, new Made())).isEmpty();
        assertThat(provisioning.create(decide, CHOICES, new Made())).isEqualTo("7");

        verify(screens, never()).createFieldScreen(any());
    }

    @Test
    void aScreenOfAnEarlierBuildGetsTheFieldsThatCameLaterOnceAndKeepsTheOthersAsTheyAre() {
        FieldScreenManager screens = mock(FieldScreenManager.class);
        FieldScreen filled = mock(FieldScreen.class);
        FieldScreenTab tab = mock(FieldScreenTab.class);
        FieldScreenLayoutItem summary = mock(FieldScreenLayoutItem.class);
        when(summary.getFieldId()).thenReturn("summary");
        when(tab.getFieldScreenLayoutItems()).thenReturn(List.of(summary));
        when(filled.getId()).thenReturn(7L);
        when(filled.getName()).thenReturn("MarketOps: edit plan");
        when(filled.getTabs()).thenReturn(List.of(tab));
        when(filled.getTab(0)).thenReturn(tab);
        when(screens.getFieldScreens()).thenReturn(List.of(filled));
        Made made = mock(Made.class);
        when(made.find(Kind.CUSTOM_FIELD, "objective")).thenReturn(Optional.of("customfield_objective"));
        ScreenProvisioning provisioning = new ScreenProvisioning(screens, new SettingsRemembered(settings), PropertyTexts.texts());
        Thing edit = Thing.of(Kind.SCREEN, "edit", "MarketOps: edit plan");

        assertThat(provisioning.find(edit, CHOICES, made)).isEmpty();
        provisioning.create(edit, CHOICES, made);

        verify(tab).addFieldScreenLayoutItem("customfield_objective");
        verify(tab, never()).addFieldScreenLayoutItem("customfield_audience");
        // The host still shows the tab without it, as if an administrator had taken it away since.
        assertThat(provisioning.find(edit, CHOICES, made)).contains("7");
    }

    @Test
    void aDirectoryThatTakesNoGroupIsToldWithTheWayRound() throws Exception {
        GroupManager groups = mock(GroupManager.class);
        when(groups.createGroup("marketing-approvers")).thenThrow(new OperationNotPermittedException("the directory is read-only"));

        assertThatThrownBy(() -> new GroupProvisioning(groups, PropertyTexts.texts())
                .create(Thing.of(Kind.GROUP, "approvers", "marketing-approvers"), CHOICES, new Made()))
                .isInstanceOfSatisfying(StepFailed.class, failed -> {
                    assertThat(failed).hasMessageContaining("read-only");
                    assertThat(failed.byHand()).contains("Create the group marketing-approvers by hand");
                });
    }

    @Test
    void theFirstPolicyAsksTheGroupAndThenTheBudgetOwner() {
        OnePolicy policies = new OnePolicy();

        policyProvisioning(policies).create(POLICY, CHOICES, new Made());

        assertThat(policies.current().orElseThrow().steps()).extracting(Step::source, Step::sourceName, Step::needed).containsExactly(
                tuple(Seat.Source.GROUP, "marketing-approvers", 1),
                tuple(Seat.Source.USER_FIELD, "budgetOwner", 1));
        assertThat(policyProvisioning(policies).find(POLICY, CHOICES, new Made())).contains("1");
    }

    @Test
    void anotherNumberOfApproversIsTheNextVersionOfThePolicy() {
        OnePolicy policies = new OnePolicy();
        policyProvisioning(policies).create(POLICY, CHOICES, new Made());
        Choices two = Choices.builder().lead("ola").approversNeeded("2").build();

        assertThat(policyProvisioning(policies).find(POLICY, two, new Made())).isEmpty();
        assertThat(policyProvisioning(policies).create(POLICY, two, new Made())).isEqualTo("2");
    }

    @Test
    void aPolicyOfAnotherShapeIsSomebodysOwnAndStays() {
        OnePolicy policies = new OnePolicy();
        policies.append(new Policy(0, List.of(new Step("Board", 3, Seat.Source.GROUP, "board"))), PersonKey.of("ola"), Instant.EPOCH);

        assertThat(policyProvisioning(policies).find(POLICY, CHOICES, new Made())).contains("1");
    }

    private void project(String name) {
        Project project = mock(Project.class);
        when(project.getId()).thenReturn(10_000L);
        when(project.getName()).thenReturn(name);
        when(projects.getProjectByCurrentKey("MKT")).thenReturn(project);
    }

    private ProjectProvisioning projectProvisioning() {
        return new ProjectProvisioning(projects, mock(ProjectService.class), mock(UserManager.class), authentication,
                new SettingsRemembered(settings), PropertyTexts.texts());
    }

    private PolicyProvisioning policyProvisioning(OnePolicy policies) {
        ApplicationUser ola = mock(ApplicationUser.class);
        when(ola.getKey()).thenReturn("ola");
        when(authentication.getLoggedInUser()).thenReturn(ola);
        return new PolicyProvisioning(policies, new SavePolicy(policies, new AtOnce(), Clock.systemUTC()), authentication,
                PropertyTexts.texts());
    }

    private static final class AtOnce implements Transactions {

        @Override
        public <T> T retryOnConflict(Supplier<T> work) {
            return work.get();
        }
    }

    private static final class OnePolicy implements Policies {

        private Policy latest;

        @Override
        public List<Policy> latest() {
            return versions(Policy.DEFAULT_KEY);
        }

        @Override
        public List<Policy> versions(String key) {
            return latest == null ? Collections.emptyList() : Collections.singletonList(latest);
        }

        @Override
        public Policy append(Policy policy, PersonKey author, Instant at) {
            latest = policy.saved(latest == null ? 1 : latest.version() + 1);
            return latest;
        }
    }
}
