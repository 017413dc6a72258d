package org.marketops.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.atlassian.jira.issue.IssueManager;
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
import java.util.ArrayList;
import java.util.List;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marketops.kernel.NotFound;

/** Who gets past the frame of a page, and where the others go. */
class PersonPageTest {

    private final JiraAuthenticationContext authentication = mock(JiraAuthenticationContext.class);
    private final XsrfTokenValidator validator = mock(XsrfTokenValidator.class);
    private final HttpServletRequest request = mock(HttpServletRequest.class);
    private final HttpServletResponse response = mock(HttpServletResponse.class);
    private final ApplicationUser ann = mock(ApplicationUser.class);
    private final LoginUriProvider logIn = here -> URI.create("/login?to=" + here);
    private final PersonPage page = new PersonPage(
            new CurrentUser(authentication, mock(IssueManager.class), mock(PermissionManager.class)), logIn,
            mock(XsrfTokenAccessor.class), validator, mock(PageBuilderService.class), mock(TemplateRenderer.class), mock(ReaderTimes.class));

    @BeforeEach
    void ask() {
        when(request.getMethod()).thenReturn("GET");
        when(request.getRequestURL()).thenReturn(new StringBuffer("https://jira.example.org/page"));
    }

    @Test
    void whatAVisitDoesNotFindDoesNotExistAndAFailureIsToldByItsNumber() throws IOException {
        when(authentication.getLoggedInUser()).thenReturn(ann);
        List<String> told = new ArrayList<>();

        page.visit(request, response, user -> {
            throw new NotFound("it");
        }, told::add);
        verify(response).sendError(HttpServletResponse.SC_NOT_FOUND);
        assertThat(told).isEmpty();

        page.visit(request, response, user -> {
            throw new IllegalStateException("secret");
        }, told::add);
        verify(response).setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        assertThat(told).singleElement().asString().matches("[0-9A-F]{8}");
    }

    @Test
    void aVisitorIsSentToTheLogInAndComesBackToTheSameAddress() throws IOException {
        when(request.getQueryString()).thenReturn("issue=MKT-1");

        assertThat(page.open(request, response)).isEmpty();

        verify(response).sendRedirect("/login?to=https://jira.example.org/page?issue=MKT-1");
    }

    @Test
    void anAddressThatNoUriMayHoldComesBackWithoutItsQuery() throws IOException {
        when(request.getQueryString()).thenReturn("a={b|c}");

        assertThat(page.open(request, response)).isEmpty();

        verify(response).sendRedirect("/login?to=https://jira.example.org/page");
    }

    @Test
    void aFormWithoutItsTokenIsForbidden() throws IOException {
        when(authentication.getLoggedInUser()).thenReturn(ann);
        when(request.getMethod()).thenReturn("POST");

        assertThat(page.open(request, response)).isEmpty();

        verify(response).sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    @Test
    void aFormWithItsTokenPasses() throws IOException {
        when(authentication.getLoggedInUser()).thenReturn(ann);
        when(request.getMethod()).thenReturn("POST");
        when(validator.validateFormEncodedToken(any())).thenReturn(true);

        assertThat(page.open(request, response)).contains(ann);
    }

    @Test
    void readingAPageNeedsNoToken() throws IOException {
        when(authentication.getLoggedInUser()).thenReturn(ann);

        assertThat(page.open(request, response)).contains(ann);

        verify(validator, never()).validateFormEncodedToken(any());
    }
}
