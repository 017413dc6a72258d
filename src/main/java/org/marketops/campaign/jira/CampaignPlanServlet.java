package org.marketops.campaign.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.sal.api.auth.LoginUriProvider;
import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.xsrf.XsrfTokenAccessor;
import com.atlassian.sal.api.xsrf.XsrfTokenValidator;
import com.atlassian.templaterenderer.TemplateRenderer;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import java.io.IOException;
import java.io.Serializable;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.marketops.campaign.CampaignIssues;
import org.marketops.campaign.LinkCampaign;
import org.marketops.jira.CurrentUser;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.NotFound;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Refused;

/** One page with one field: the key of the plan that a campaign belongs to. */
public final class CampaignPlanServlet extends HttpServlet {

    static final String PATH = "/plugins/servlet/marketops/campaign-plan";

    private static final long serialVersionUID = 1L;
    private static final String TEXT = "marketops.metric.link.";

    private final transient CurrentUser current;
    private final transient CampaignIssues issues;
    private final transient LinkCampaign links;
    private final transient I18nResolver texts;
    private final transient TemplateRenderer renderer;
    private final transient PageBuilderService resources;
    private final transient XsrfTokenAccessor tokens;
    private final transient XsrfTokenValidator xsrf;
    private final transient LoginUriProvider login;

    public CampaignPlanServlet(CurrentUser current, CampaignIssues issues, LinkCampaign links, I18nResolver texts,
                               TemplateRenderer renderer, PageBuilderService resources, XsrfTokenAccessor tokens,
                               XsrfTokenValidator xsrf, LoginUriProvider login) {
        this.current = current;
        this.issues = issues;
        this.links = links;
        this.texts = texts;
        this.renderer = renderer;
        this.resources = resources;
        this.tokens = tokens;
        this.xsrf = xsrf;
        this.login = login;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, (person, campaign) -> show(request, response, campaign, "", ""));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, (person, campaign) -> link(request, response, person, campaign));
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Work work) throws IOException {
        if (current.person().isEmpty()) {
            String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
            response.sendRedirect(login.getLoginUri(URI.create(request.getRequestURI() + query)).toString());
            return;
        }
        try {
            PersonKey person = current.person().get();
            String key = request.getParameter("issue");
            Issue campaign = current.visibleIssue(key == null ? "" : key);
            IssueId id = IssueId.of(campaign.getId());
            if (!issues.isCampaign(id) || !issues.mayEdit(person, id)) {
                throw new NotFound("campaign " + key);
            }
            work.run(person, campaign);
        } catch (NotFound hidden) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void link(HttpServletRequest request, HttpServletResponse response, PersonKey person, Issue campaign)
            throws IOException {
        if (!xsrf.validateFormEncodedToken(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        String typed = request.getParameter("plan") == null ? "" : request.getParameter("plan").strip();
        IssueId id = IssueId.of(campaign.getId());
        try {
            Issue plan = current.visibleIssue(typed.toUpperCase(Locale.ROOT));
            links.link(person, id, IssueId.of(plan.getId()));
        } catch (NotFound unknown) {
            show(request, response, campaign, typed, texts.getText(TEXT + "unknown", typed));
            return;
        } catch (Refused refused) {
            show(request, response, campaign, typed,
                    texts.getText(refused.textKey(), refused.arguments().toArray(new Serializable[0])));
            return;
        }
        response.sendRedirect(request.getContextPath() + "/browse/" + campaign.getKey());
    }

    private void show(HttpServletRequest request, HttpServletResponse response, Issue campaign, String typed, String error)
            throws IOException {
        Map<String, Object> context = new HashMap<>();
        context.put("heading", texts.getText(TEXT + "heading"));
        context.put("label", texts.getText(TEXT + "label"));
        context.put("button", texts.getText(TEXT + "button"));
        context.put("back", texts.getText(TEXT + "back"));
        context.put("campaignKey", campaign.getKey());
        context.put("campaignName", campaign.getSummary());
        context.put("campaignLink", request.getContextPath() + "/browse/" + campaign.getKey());
        context.put("address", request.getContextPath() + PATH);
        context.put("typed", typed);
        context.put("error", error);
        context.put("tokenName", xsrf.getXsrfParameterName());
        context.put("tokenValue", tokens.getXsrfToken(request, response, true));
        resources.assembler().resources().requireWebResource("org.marketops.jira:style");
        response.setContentType("text/html;charset=UTF-8");
        renderer.render("templates/campaign/campaign-plan.vm", context, response.getWriter());
    }

    /** What a visit asks for. */
    private interface Work {
        void run(PersonKey person, Issue campaign) throws IOException;
    }
}
