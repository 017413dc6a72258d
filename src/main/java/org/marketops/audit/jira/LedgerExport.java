package org.marketops.audit.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import org.marketops.audit.Ledger;
import org.marketops.audit.Period;
import org.marketops.audit.PlanRecord;
import org.marketops.audit.RecordScan;
import org.marketops.jira.CurrentUser;
import org.marketops.jira.MoneyRight;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.NotFound;

import java.io.IOException;
import java.io.Writer;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/**
 * The records of a project's plans for auditors, one plan at a time. For administrators of the project or of Jira who may see
 * amounts: the frozen content holds them, and without it no hash could be computed again.
 */
public final class LedgerExport {

    private final CurrentUser currentUser;
    private final ProjectManager projects;
    private final IssueManager issues;
    private final PermissionManager permissions;
    private final GlobalPermissionManager globalPermissions;
    private final MoneyRight money;
    private final Ledger ledger;
    private final RecordScan scan;
    private final Clock clock;

    public LedgerExport(CurrentUser currentUser, ProjectManager projects, IssueManager issues, PermissionManager permissions,
                        GlobalPermissionManager globalPermissions, MoneyRight money, Ledger ledger, RecordScan scan, Clock clock) {
        this.currentUser = currentUser;
        this.projects = projects;
        this.issues = issues;
        this.permissions = permissions;
        this.globalPermissions = globalPermissions;
        this.money = money;
        this.ledger = ledger;
        this.scan = scan;
        this.clock = clock;
    }

    /** @throws NotFound if there is no such project, or the person administers neither it nor Jira */
    public Project project(String key) {
        Project project = key == null ? null : projects.getProjectByCurrentKey(key);
        if (project == null || !mayExport(project)) {
            throw new NotFound(key);
        }
        return project;
    }

    boolean mayExport(Project project) {
        ApplicationUser user = currentUser.user().orElse(null);
        return user != null && (permissions.hasPermission(ProjectPermissions.ADMINISTER_PROJECTS, project, user)
                || globalPermissions.hasPermission(GlobalPermissionKey.ADMINISTER, user));
    }

    boolean maySeeAmounts() {
        return money.maySee(currentUser.user());
    }

    /** @throws ExportRefused if the person may not see amounts */
    public void refuseWithoutAmounts() {
        if (!maySeeAmounts()) {
            throw new ExportRefused();
        }
    }

    /** Rights were asked for before: this one only writes. */
    public void write(Project project, Period period, ExportFormat format, Writer out) throws IOException {
        RecordWriter writer = format.writer(out);
        writer.begin(project.getKey(), period, clock.instant().truncatedTo(ChronoUnit.SECONDS));
        int hidden = 0;
        for (IssueId id : scan.plansOf(period)) {
            Issue issue = issues.getIssueObject(id.value());
            if (issue == null || !project.getId().equals(issue.getProjectId())) {
                continue;
            }
            if (currentUser.maySee(issue)) {
                writer.plan(issue.getKey(), PlanRecord.until(id, ledger.entries(id), period.end()));
            } else {
                hidden++;
            }
        }
        writer.end(hidden);
        out.flush();
    }
}
