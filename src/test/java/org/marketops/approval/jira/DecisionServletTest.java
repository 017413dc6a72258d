package org.marketops.approval.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.sal.api.auth.LoginUriProvider;
import com.atlassian.sal.api.xsrf.XsrfTokenAccessor;
import com.atlassian.sal.api.xsrf.XsrfTokenValidator;
import com.atlassian.templaterenderer.TemplateRenderer;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marketops.approval.ApprovalRefused;
import org.marketops.approval.ApprovalView;
import org.marketops.approval.Channel;
import org.marketops.approval.ViewApproval;
import org.marketops.jira.CurrentUser;
import org.marketops.jira.PersonPage;
import org.marketops.jira.ReaderTimes;
import org.mockito.Answers;
import org.mockito.ArgumentCaptor;

/** The form of the panel: who gets past it, what it tells at once, and that it moves nothing that it should not. */
class DecisionServletTest {

    private static final String HASH = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    private final JiraAuthenticationContext authentication = mock(JiraAuthenticationContext.class);
    private final IssueManager issues = mock(IssueManager.class);
    private final PermissionManager permissions = mock(PermissionManager.class);
    private final XsrfTokenValidator validator = mock(XsrfTokenValidator.class);
    private final TemplateRenderer renderer = mock(TemplateRenderer.class);
    private final HttpServletRequest request = mock(HttpServletRequest.class);
    private final HttpServletResponse response = mock(HttpServletResponse.class);
    private final ApplicationUser ann = mock(ApplicationUser.class);
    private final MutableIssue issue = mock(MutableIssue.class);
    private final ViewApproval viewApproval = mock(ViewApproval.class);
    private final DecisionAction actions = mock(DecisionAction.class);
    private final VoteTransition transition = mock(VoteTransition.class);
    private final ReadBeforeDeciding readBeforeDeciding = mock(ReadBeforeDeciding.class);
    private final JiraPlans plans = mock(JiraPlans.class);
    private final VoterNames voters = mock(VoterNames.class);
    private final PanelTexts panels = mock(PanelTexts.class);
    private final ApprovalView view = mock(ApprovalView.class);
    private DecisionServlet servlet;

    @BeforeEach
    void start() {
        CurrentUser currentUser = new CurrentUser(authentication, issues, permissions);
        PersonPage frame = new PersonPage(currentUser, (LoginUriProvider) here -> URI.create("/login"), mock(XsrfTokenAccessor.class), validator,
                mock(PageBuilderService.class, Answers.RETURNS_DEEP_STUBS), renderer, mock(ReaderTimes.class));
        RefusalTexts texts = new FakeHost().texts();
        PanelDecision panelDecision = new PanelDecision(viewApproval, voters, plans, actions, transition, readBeforeDeciding, panels, texts);
        DecideForms forms = new DecideForms(actions, mock(DecisionTexts.class), texts, Clock.systemUTC());
        DecisionPages pages = new DecisionPages(viewApproval, plans, mock(DecisionTexts.class), forms, panelDecision, texts);
        servlet = new DecisionServlet(frame, currentUser, actions, pages, panelDecision);
        when(authentication.getLoggedInUser()).thenReturn(ann);
        when(ann.getKey()).thenReturn("ann");
        when(issue.getKey()).thenReturn("MKT-1");
        when(issues.getIssueObject("MKT-1")).thenReturn(issue);
        when(permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, issue, ann)).thenReturn(true);
        when(validator.validateFormEncodedToken(request)).thenReturn(true);
        when(request.getMethod()).thenReturn("POST");
        when(request.getRequestURL()).thenReturn(new StringBuffer("https://jira.example.org/decision"));
        when(request.getContextPath()).thenReturn("/jira");
        when(viewApproval.view(any(), any())).thenReturn(view);
        when(voters.of(any(), any())).thenReturn(view);
        when(view.round()).thenReturn(Optional.empty());
        when(actions.of(any(), any(), any())).thenReturn(Optional.of(21));
        when(transition.perform(any(), any(), any(PanelAct.class), anyString(), any(), any())).thenReturn(Optional.empty());
        type("issue", "MKT-1");
        type("decision", "approve");
        type("comment", "  Fine.  ");
        type("marketops-read", HASH + ":1000");
    }

    @Test
    void whatWasReadIsDecidedAsThePersonsOwnTransitionAndLeadsBackToThePlan() throws IOException {
        servlet.doPost(request, response);

        verify(transition).perform(eq(issue), eq(ann), eq(PanelAct.APPROVE), eq("Fine."), eq(Channel.PANEL), any());
        verify(response).sendRedirect("/jira/browse/MKT-1");
    }

    @Test
    void aScriptGetsAnEmptyAnswer() throws IOException {
        type("part", "1");

        servlet.doPost(request, response);

        verify(response).setStatus(204);
    }

    @Test
    void aPlanThatOneMayNotSeeIsAbsent() throws IOException {
        when(permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, issue, ann)).thenReturn(false);

        servlet.doPost(request, response);

        verify(response).sendError(404);
        nothingMoved();
    }

    @Test
    void aFormWithoutItsTokenIsForbidden() throws IOException {
        when(validator.validateFormEncodedToken(request)).thenReturn(false);

        servlet.doPost(request, response);

        verify(response).sendError(403);
        nothingMoved();
    }

    @Test
    void somethingThatIsNoDecisionIsRefused() throws IOException {
        type("decision", "burn");

        servlet.doPost(request, response);

        verify(response).sendError(400);
        nothingMoved();
    }

    @Test
    void aRequestForChangesWithoutACommentIsToldAtTheComment() throws IOException {
        type("decision", "changes");
        type("comment", "  ");

        DecideForm form = refused(400);

        assertThat(form.getProblemsTitle()).isEqualTo("Nothing was saved. One thing to do:");
        assertThat(form.getProblems()).singleElement().satisfies(problem -> assertThat(problem.getTarget()).isEqualTo("#mo-comment"));
        assertThat(form.getCommentProblem()).startsWith("Write what needs to change.");
        nothingMoved();
    }

    @Test
    void aChangeThatWasNotReadAndAMissingCommentAreToldTogetherInTheOrderOfThePage() throws IOException {
        type("decision", "reject");
        type("comment", "");
        stale();

        DecideForm form = refused(409);

        assertThat(form.getProblemsTitle()).isEqualTo("Nothing was saved. Two things to do:");
        assertThat(form.getProblems()).extracting(DecideForm.Problem::getTarget).containsExactly("#mo-new", "#mo-comment");
        assertThat(form.getProblems().get(0).getText()).isEqualTo("Jana Novotna changed the plan on 9 Jul 14:18, while this screen was open.");
        nothingMoved();
    }

    @Test
    void whatWasTypedIsKeptWhenTheContentIsNotAsItWasRead() throws IOException {
        stale();

        assertThat(refused(409).getComment()).isEqualTo("Fine.");
        nothingMoved();
    }

    @Test
    void aFormThatDoesNotSayWhatWasReadDecidesNothing() throws IOException {
        type("marketops-read", "something");

        assertThat(refused(409).getProblems()).hasSize(1);
        nothingMoved();
    }

    @Test
    void whatSomebodyElseHasDecidedMeanwhileIsToldWithTheCommentKept() throws IOException {
        when(actions.of(any(), any(), any())).thenReturn(Optional.empty());
        when(view.refusal()).thenReturn(Optional.of(new ApprovalRefused(ApprovalRefused.Reason.ROUND_DECIDED)));
        when(panels.end(view)).thenReturn("Approved. The last decision was by Priya Raman, 14:02.");

        DecideForm form = refused(409);

        assertThat(form.getProblems().get(0).getText()).contains("already decided").contains("by Priya Raman, 14:02");
        assertThat(form.getComment()).isEqualTo("Fine.");
        nothingMoved();
    }

    @Test
    void whatTheWorkflowRefusesIsToldInItsWords() throws IOException {
        when(transition.perform(any(), any(), any(PanelAct.class), anyString(), any(), any())).thenReturn(Optional.of("Name the venue first."));

        assertThat(refused(409).getProblems().get(0).getText()).isEqualTo("Name the venue first.");
    }

    @Test
    void aCommentThatIsTooLongIsToldAndKept() throws IOException {
        type("comment", "x".repeat(32_001));

        DecideForm form = refused(400);

        assertThat(form.getCommentProblem()).contains("32,000");
        assertThat(form.getComment()).hasSize(32_001);
        nothingMoved();
    }

    @Test
    void aFailureGivesANumberToQuote() throws IOException {
        when(transition.perform(any(), any(), any(PanelAct.class), anyString(), any(), any())).thenThrow(new IllegalStateException("no database"));

        assertThat(refused(500).getProblems().get(0).getText()).contains("Give your administrator the number");
    }

    private void stale() {
        doThrow(new ApprovalRefused(ApprovalRefused.Reason.READ_FIRST, "Jana Novotna", "9 Jul 14:18"))
                .when(readBeforeDeciding).check(any(), any(), any(), any());
    }

    private DecideForm refused(int status) throws IOException {
        if (status == 500) {
            when(response.getStatus()).thenReturn(500);
        }
        servlet.doPost(request, response);
        verify(response).setStatus(status);
        ArgumentCaptor<Map<String, Object>> page = ArgumentCaptor.captor();
        verify(renderer).render(eq("templates/approval/decision.vm"), page.capture(), any());
        return (DecideForm) page.getValue().get("form");
    }

    private void nothingMoved() {
        verify(transition, never()).perform(any(), any(), any(PanelAct.class), anyString(), any(), any());
        verify(actions, never()).decisionOf(any(), any(), anyInt());
    }

    private void type(String name, String value) {
        when(request.getParameter(name)).thenReturn(value);
    }
}
