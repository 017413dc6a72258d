package org.marketops.delegation.jira;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.sal.api.pluginsettings.PluginSettings;
import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.marketops.approval.Standin;
import org.marketops.delegation.Days;
import org.marketops.delegation.Delegation;
import org.marketops.delegation.MemoryDelegations;
import org.marketops.delegation.Reach;
import org.marketops.delegation.Today;
import org.marketops.jira.MarketingFields;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;

/** Which delegations put somebody on an issue of project 7 (A20). */
class JiraStandinsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 9);
    private static final PersonKey ANN = PersonKey.of("ann");
    private static final PersonKey BOB = PersonKey.of("bob");
    private static final PersonKey EVA = PersonKey.of("eva");

    private final MemoryDelegations store = new MemoryDelegations();
    private final Set<String> gone = new HashSet<>();
    private final Set<String> blind = new HashSet<>();

    @Test
    void a20OnlyWhoIsInForceOnTheDay() {
        give(ANN, BOB, 1, 5, Reach.all());
        give(ANN, EVA, 0, 0, Reach.project(7));

        assertThat(on(ANN)).containsExactly("eva for ann");
        assertThat(on(BOB)).isEmpty();
    }

    @Test
    void a20TheNarrowestIsAskedFirst() {
        give(ANN, BOB, 0, 5, Reach.all());
        give(ANN, EVA, 0, 5, Reach.project(7));

        assertThat(on(ANN)).containsExactly("eva for ann", "bob for ann");
    }

    @Test
    void a20AnotherProjectOrAStopLeavesOnlyWhatWasDecidedBefore() {
        give(ANN, BOB, 0, 5, Reach.project(8));
        Delegation stopped = give(ANN, EVA, 0, 5, Reach.all());
        store.stop(stopped.stopped(Instant.EPOCH, Delegation.Cause.BY_GIVER));

        assertThat(on(ANN)).containsExactlyInAnyOrder("bob once for ann", "eva once for ann");
    }

    @Test
    void a20WhoIsInactiveOrMayNotSeeTheIssueIsNotThereAtAll() {
        give(ANN, BOB, 0, 5, Reach.all());
        give(ANN, EVA, 0, 5, Reach.project(7));
        gone.add("bob");
        blind.add("eva");

        assertThat(on(ANN)).isEmpty();
    }

    @Test
    void aSecondOfPagesReadsTheRowsOnceUntilSomethingIsSavedHere() {
        DelegationMemory memory = new DelegationMemory(store);
        assertThat(memory.recent(TODAY)).isEmpty();
        give(ANN, BOB, 0, 5, Reach.all());

        assertThat(memory.recent(TODAY)).isEmpty();
        memory.forget();
        assertThat(memory.recent(TODAY)).hasSize(1);
    }

    private Delegation give(PersonKey from, PersonKey to, int firstIn, int lastIn, Reach reach) {
        return store.add(Delegation.draft(from, to, Days.of(TODAY.plusDays(firstIn), TODAY.plusDays(lastIn)), reach, true));
    }

    private List<String> on(PersonKey holder) {
        Project project = fake(Project.class, (method, args) -> 7L);
        MutableIssue issue = fake(MutableIssue.class, (method, args) -> project);
        PermissionManager permissions = fake(PermissionManager.class, (method, args) -> !blind.contains(((ApplicationUser) args[2]).getKey()));
        UserManager users = fake(UserManager.class, (method, args) -> user((String) args[0]));
        JiraColleagues colleagues = new JiraColleagues(users, fake(ProjectManager.class, (method, args) -> project), permissions);
        PluginSettings nothingSetUp = fake(PluginSettings.class, (method, args) -> null);
        MarketingFields fields = new MarketingFields(fake(PluginSettingsFactory.class, (method, args) -> nothingSetUp), fake(CustomFieldManager.class, (method, args) -> null));
        JiraStandins standins = new JiraStandins(new DelegationMemory(store), fake(IssueManager.class, (method, args) -> issue), permissions,
                colleagues, new PlanReach(fields), new Today(Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC),
                        ZoneOffset.UTC));
        return standins.on(IssueId.of(1), Set.of(holder)).stream().map(JiraStandinsTest::inWords)
                .collect(Collectors.toList());
    }

    private static String inWords(Standin standin) {
        return standin.person() + (standin.isInForce() ? " for " : " once for ") + standin.holder();
    }

    private ApplicationUser user(String key) {
        return fake(ApplicationUser.class, (method, args) -> method.equals("isActive") ? (Object) !gone.contains(key) : key);
    }

    private static <T> T fake(Class<T> type, BiFunction<String, Object[], Object> answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type},
                (self, method, args) -> answer.apply(method.getName(), args)));
    }
}
