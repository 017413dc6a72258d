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
import org.marketops.kernel.PersonKey;
import org.marketops.metric.IssueMetrics;
import org.marketops.metric.dictionary.jira.MeasureTexts;
import org.marketops.metric.page.jira.MetricsServlet;
import org.marketops.metric.progress.TargetRights;
import org.marketops.metric.progress.jira.TargetDesk;
import org.marketops.metric.progress.jira.TargetViews;
import org.marketops.metric.progress.jira.TargetsServlet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The marketing metrics on the issue view. A failure shows in the panel and nowhere else. */
public final class MetricsPanel extends AbstractJiraContextProvider {

    private static final Logger LOG = LoggerFactory.getLogger(MetricsPanel.class);

    private static final String[] TARGET_WORDS = {"metric", "period", "target", "actual", "pacing", "state", "caption"};

    private final IssueNumbers numbers;
    private final MetricsViews views;
    private final MarketingFields fields;
    private final MoneyRight money;
    private final JiraAuthenticationContext authentication;
    private final ContextPath path;
    private final TargetDesk desk;
    private final TargetViews targets;
    private final TargetRights rights;
    private final MeasureTexts texts;

    public MetricsPanel(IssueNumbers numbers, MetricsViews views, MarketingFields fields, MoneyRight money,
                        JiraAuthenticationContext authentication, ContextPath path, TargetDesk desk, TargetViews targets,
                        TargetRights rights, MeasureTexts texts) {
        this.numbers = numbers;
        this.views = views;
        this.fields = fields;
        this.money = money;
        this.authentication = authentication;
        this.path = path;
        this.desk = desk;
        this.targets = targets;
        this.rights = rights;
        this.texts = texts;
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
            boolean amounts = money.maySee(user);
            MetricsView view = metrics.isEmpty() ? views.empty(fields.isPlan(issue), link) : views.of(issue, metrics, amounts, link);
            return view.withTargets(targets.lines(desk.of(IssueId.of(issue.getId()), metrics.sums(), amounts)), words(issue, user, contextPath));
        } catch (RuntimeException failure) {
            return views.failed(Incident.of(failure, LOG));
        }
    }

    private Map<String, String> words(Issue issue, Optional<ApplicationUser> user, String contextPath) {
        Map<String, String> words = new HashMap<>();
        for (String word : TARGET_WORDS) {
            words.put("target_" + word, texts.of("target.page." + word));
        }
        words.put("targets", texts.of("target.panel.title"));
        if (user.isPresent()) {
            words.put("allLink", contextPath + MetricsServlet.PATH + "?issue=" + issue.getKey());
            words.put("allText", texts.of("target.panel.all"));
        }
        if (user.isPresent() && rights.maySet(PersonKey.of(user.get().getKey()), IssueId.of(issue.getId()))) {
            words.put("targetsLink", contextPath + TargetsServlet.PATH + "?issue=" + issue.getKey());
            words.put("targetsText", texts.of("target.panel.set"));
        }
        return words;
    }
}
