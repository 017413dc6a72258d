package org.marketops.metric.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.plugin.webfragment.contextproviders.AbstractJiraContextProvider;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import org.marketops.jira.ContextPath;
import org.marketops.jira.Incident;
import org.marketops.jira.MarketingFields;
import org.marketops.jira.MoneyRight;
import org.marketops.kernel.IssueId;
import org.marketops.metric.IssueMetrics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Map;
import java.util.Optional;

/** The marketing metrics on the issue view. A failure shows in the panel and nowhere else. */
public final class MetricsPanel extends AbstractJiraContextProvider {

    private static final Logger LOG = LoggerFactory.getLogger(MetricsPanel.class);

    private final IssueNumbers numbers;
    private final MetricsViews views;
    private final MarketingFields fields;
    private final MoneyRight money;
    private final JiraAuthenticationContext authentication;
    private final ContextPath path;

    public MetricsPanel(IssueNumbers numbers, MetricsViews views, MarketingFields fields, MoneyRight money,
                        JiraAuthenticationContext authentication, ContextPath path) {
        this.numbers = numbers;
        this.views = views;
        this.fields = fields;
        this.money = money;
        this.authentication = authentication;
        this.path = path;
    }

    @Override
    public Map<String, Object> getContextMap(ApplicationUser user, JiraHelper helper) {
        Issue issue = (Issue) helper.getContextParams().get("issue");
        return Map.of("view", view(issue, Optional.ofNullable(user), path.value()));
    }

    private MetricsView view(Issue issue, Optional<ApplicationUser> user, String contextPath) {
        try {
            IssueMetrics metrics = numbers.of(user, IssueId.of(issue.getId()));
            Optional<String> link = numbers.mayImport(user, issue.getProjectId())
                    ? Optional.of(contextPath + ImportServlet.PATH + "?issue=" + issue.getKey()) : Optional.empty();
            if (metrics.isEmpty()) {
                return views.empty(fields.isPlan(issue), link);
            }
            return views.of(issue, metrics, money.maySee(user), link);
        } catch (RuntimeException failure) {
            return views.failed(Incident.of(failure, LOG));
        }
    }
}
