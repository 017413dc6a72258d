package org.marketops.metric.panel.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.plugins.rest.common.security.AnonymousAllowed;
import org.marketops.jira.CurrentUser;
import org.marketops.jira.Json;
import org.marketops.jira.MoneyRight;
import org.marketops.kernel.IssueId;
import org.marketops.metric.dictionary.Definition;
import org.marketops.metric.dictionary.Dictionary;
import org.marketops.metric.dictionary.Evaluator;
import org.marketops.metric.jira.CompanyRates;
import org.marketops.metric.jira.IssueNumbers;
import org.marketops.metric.panel.jira.PanelMetric;

import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;

import java.util.List;

/** Numbers of an issue over REST. */
@Path("issues/{key}/metrics")
@Produces("application/json;charset=UTF-8")
public final class IssueMetricsResource {

    private final CurrentUser current;
    private final IssueNumbers numbers;
    private final MoneyRight money;
    private final CompanyRates rates;

    public IssueMetricsResource(CurrentUser current, IssueNumbers numbers, MoneyRight money, CompanyRates rates) {
        this.current = current;
        this.numbers = numbers;
        this.money = money;
        this.rates = rates;
    }

    @GET
    @AnonymousAllowed
    public String metrics(@PathParam("key") String key) {
        Issue issue = current.visibleIssue(key);
        boolean amounts = money.maySee(current.user());
        List<Definition> asked = PanelMetric.of(PanelMetric.ANSWERED, Dictionary.standard(), amounts);
        return Json.write(IssueMetricsJson.of(issue.getKey(), numbers.of(current.user(), IssueId.of(issue.getId())), asked,
                new Evaluator(Dictionary.standard(), rates.now()), amounts));
    }
}
