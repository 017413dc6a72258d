package org.marketops.metric.panel.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import org.marketops.jira.ContextPath;
import org.marketops.jira.Incident;
import org.marketops.jira.MoneyRight;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;
import org.marketops.metric.IssueMetrics;
import org.marketops.metric.dictionary.Dictionary;
import org.marketops.metric.dictionary.Evaluator;
import org.marketops.metric.dictionary.Exchange;
import org.marketops.metric.jira.CompanyRates;
import org.marketops.metric.jira.IssueNumbers;
import org.marketops.metric.progress.ReadProgress;
import org.marketops.metric.progress.TargetRights;
import org.marketops.metric.progress.jira.TargetDesk;
import org.marketops.time.FiscalCalendars;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.Optional;

/**
 * The panel of one issue for one reader: two statements, whatever was imported; a third one where a target is of a metric of the company's own.
 * A failure is in the panel and nowhere else.
 */
public final class PanelDesk {

    private static final Logger LOG = LoggerFactory.getLogger(PanelDesk.class);

    private final IssueNumbers numbers;
    private final PanelRows rows;
    private final MetricsViews views;
    private final MoneyRight money;
    private final ContextPath path;
    private final TargetDesk desk;
    private final TargetRights rights;
    private final CompanyRates rates;
    private final FiscalCalendars calendars;
    private final ReadProgress progress;
    private final GlobalPermissionManager administrators;

    public PanelDesk(IssueNumbers numbers, PanelRows rows, MetricsViews views, MoneyRight money, ContextPath path, TargetDesk desk,
                     TargetRights rights, CompanyRates rates, FiscalCalendars calendars, ReadProgress progress, GlobalPermissionManager administrators) {
        this.numbers = numbers;
        this.rows = rows;
        this.views = views;
        this.money = money;
        this.path = path;
        this.desk = desk;
        this.rights = rights;
        this.rates = rates;
        this.calendars = calendars;
        this.progress = progress;
        this.administrators = administrators;
    }

    MetricsView view(Issue issue, Optional<ApplicationUser> user) {
        try {
            return read(issue, user);
        } catch (RuntimeException failure) {
            return views.failed(Incident.of(failure, LOG), new PanelLinks(path.value(), issue.getKey(), "", user.isPresent(), false, false, false));
        }
    }

    private MetricsView read(Issue issue, Optional<ApplicationUser> user) {
        IssueId id = IssueId.of(issue.getId());
        boolean amounts = money.maySee(user);
        boolean mayImport = numbers.mayImport(user, issue.getProjectId());
        PanelMargin margin = rows.of(id, issue.getProjectId(), amounts, mayImport);
        IssueMetrics metrics = numbers.of(user, id, margin.campaigns());
        Exchange exchange = margin.rates().map(rates::of).orElseGet(rates::now);
        List<TargetDesk.Standing> standings = desk.of(margin.targets(), metrics.sums(), amounts, exchange);
        Evaluator evaluator = new Evaluator(Dictionary.standard(), exchange);
        boolean maySet = user.isPresent() && rights.maySet(PersonKey.of(user.get().getKey()), id);
        boolean mayPush = user.filter(found -> administrators.hasPermission(GlobalPermissionKey.ADMINISTER, found)).isPresent();
        PanelLinks links = new PanelLinks(path.value(), issue.getKey(), issue.getProjectObject().getKey(), user.isPresent(), mayImport, mayPush, maySet);
        return views.of(new PanelFacts(issue, metrics, margin, standings, evaluator, exchange, amounts, calendars.current(), progress.today()), links);
    }
}
