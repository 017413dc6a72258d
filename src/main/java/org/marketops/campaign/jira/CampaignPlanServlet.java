package org.marketops.campaign.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.sal.api.message.I18nResolver;
import java.io.IOException;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.marketops.campaign.CampaignIssues;
import org.marketops.campaign.LinkCampaign;
import org.marketops.jira.CurrentUser;
import org.marketops.jira.PersonPage;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.NotFound;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Refused;

/** One page with one field: the key of the plan that a campaign belongs to. */
public final class CampaignPlanServlet extends HttpServlet {

    static final String PATH = "/plugins/servlet/marketops/campaign-plan";

    private static final long serialVersionUID = 1L;
    private static final String TEXT = "marketops.metric.link.";

    private final transient PersonPage frame;
    private final transient CurrentUser current;
    private final transient CampaignIssues issues;
    private final transient LinkCampaign links;
    private final transient I18nResolver texts;

    public CampaignPlanServlet(PersonPage frame, CurrentUser current, CampaignIssues issues, LinkCampaign links, I18nResolver texts) {
        this.frame = frame;
        this.current = current;
        this.issues = issues;
        this.links = links;
        this.texts = texts;
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
        frame.visit(request, response, user -> {
            PersonKey person = PersonKey.of(user.getKey());
            String key = request.getParameter("issue");
            Issue campaign = current.visibleIssue(key == null ? "" : key);
            IssueId id = IssueId.of(campaign.getId());
            if (!issues.isCampaign(id) || !issues.mayEdit(person, id)) {
                throw new NotFound("campaign " + key);
            }
            work.run(person, campaign);
        });
    }

    private void link(HttpServletRequest request, HttpServletResponse response, PersonKey person, Issue campaign)
            throws IOException {
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
        frame.show("templates/campaign/campaign-plan.vm", context, request, response);
    }

    /** What a visit asks for. */
    private interface Work {
        void run(PersonKey person, Issue campaign) throws IOException;
    }
}
