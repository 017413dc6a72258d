package org.marketops.intake.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.plugin.webfragment.contextproviders.AbstractJiraContextProvider;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.user.ApplicationUser;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.marketops.intake.Requests;
import org.marketops.jira.ContextPath;
import org.marketops.jira.CurrentUser;
import org.marketops.jira.MarketingFields;
import org.marketops.kernel.IssueId;

/** On a campaign the request that it came from, on a request what became of it. One statement. */
public final class DecisionPanel extends AbstractJiraContextProvider {

    private final Requests requests;
    private final MarketingFields fields;
    private final IssueManager issues;
    private final CurrentUser current;
    private final IntakePages pages;
    private final IntakeTexts texts;
    private final ContextPath path;

    public DecisionPanel(Requests requests, MarketingFields fields, IssueManager issues, CurrentUser current, IntakePages pages, IntakeTexts texts,
                         ContextPath path) {
        this.requests = requests;
        this.fields = fields;
        this.issues = issues;
        this.current = current;
        this.pages = pages;
        this.texts = texts;
        this.path = path;
    }

    @Override
    public Map<String, Object> getContextMap(ApplicationUser user, JiraHelper helper) {
        Issue issue = (Issue) helper.getContextParams().get("issue");
        IssueId id = IssueId.of(issue.getId());
        Map<String, Object> context = new HashMap<>(Map.of("text", "", "key", "", "link", ""));
        if (fields.isCampaign(issue)) {
            Optional<Issue> request = requests.requestOf(id).map(found -> issues.getIssueObject(found.value()));
            context.put("text", texts.text(request.filter(current::maySee).isPresent() ? "panel.from" : "panel.from.hidden"));
            request.filter(current::maySee).ifPresent(found -> {
                context.put("key", found.getKey());
                context.put("link", path.value() + "/browse/" + found.getKey());
            });
        } else {
            context.put("text", requests.decision(id).map(pages::decision).orElseGet(() -> texts.text("panel.waits")));
        }
        return context;
    }
}
