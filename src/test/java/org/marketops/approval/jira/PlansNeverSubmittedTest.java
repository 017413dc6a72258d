package org.marketops.approval.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.issue.search.SearchResults;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.query.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marketops.approval.PlanQueues;
import org.marketops.approval.Policies;
import org.marketops.approval.policy.Policy;
import org.marketops.approval.policy.Scope;
import org.marketops.jira.MarketingFields;
import org.marketops.kernel.IssueId;

/** What approvalState("none") finds. */
class PlansNeverSubmittedTest {

    private final SearchService search = mock(SearchService.class);
    private final MarketingFields fields = mock(MarketingFields.class);
    private final Policies policies = mock(Policies.class);
    private final PlanQueues queues = mock(PlanQueues.class);
    private final ApplicationUser ann = mock(ApplicationUser.class);
    private final PlansNeverSubmitted never = new PlansNeverSubmitted(search, fields, policies, queues);

    @BeforeEach
    void plansAreOfOneType() throws SearchException {
        when(fields.issueTypeId("plan")).thenReturn(Optional.of("7"));
        when(queues.everSubmitted()).thenReturn(Set.of(IssueId.of(2)));
        finds("issuetype = 7", 1, 2);
    }

    @Test
    void plansThatWereNeverSubmittedAreFoundWhereNoPolicyNamesMore() {
        scopes(Scope.everything());

        assertThat(never.seenBy(ann)).containsExactly(IssueId.of(1));
    }

    @Test
    void whatAPolicyNamesByProjectAndTypeIsFoundToo() throws SearchException {
        scopes(Scope.of(Set.of(10L, 11L), Set.of("9")), Scope.of(Set.of(12L), Set.of()));
        finds("project in (10, 11) AND issuetype in (9)", 3, 2);
        finds("project in (12)", 1, 4);

        assertThat(never.seenBy(ann)).containsExactly(IssueId.of(1), IssueId.of(3), IssueId.of(4));
    }

    @Test
    void aProjectThatIsGoneHidesNothingElse() {
        scopes(Scope.of(Set.of(99L), Set.of()));
        MessageSet errors = mock(MessageSet.class);
        when(errors.hasAnyErrors()).thenReturn(true);
        when(search.parseQuery(ann, "project in (99)")).thenReturn(new SearchService.ParseResult(null, errors));

        assertThat(never.seenBy(ann)).containsExactly(IssueId.of(1));
    }

    private void scopes(Scope... scopes) {
        List<Policy> active = new ArrayList<>();
        for (Scope scope : scopes) {
            Policy policy = mock(Policy.class);
            when(policy.scope()).thenReturn(scope);
            active.add(policy);
        }
        when(policies.active()).thenReturn(active);
    }

    private void finds(String jql, long... ids) throws SearchException {
        Query query = mock(Query.class);
        when(search.parseQuery(ann, jql)).thenReturn(new SearchService.ParseResult(query, mock(MessageSet.class)));
        List<Issue> issues = new ArrayList<>();
        for (long id : ids) {
            Issue issue = mock(Issue.class);
            when(issue.getId()).thenReturn(id);
            issues.add(issue);
        }
        when(search.search(eq(ann), eq(query), any())).thenReturn(new SearchResults<>(issues, ids.length, ids.length, 0));
    }
}
