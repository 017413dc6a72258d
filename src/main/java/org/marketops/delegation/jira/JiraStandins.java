package org.marketops.delegation.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.marketops.approval.Standin;
import org.marketops.approval.Standins;
import org.marketops.delegation.Delegation;
import org.marketops.delegation.Today;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;

/** Reads from the delegations who stands in on an issue: within reach of its project and budget, active, and may see it. */
public final class JiraStandins implements Standins {

    private final DelegationMemory memory;
    private final IssueManager issues;
    private final PermissionManager permissions;
    private final JiraColleagues colleagues;
    private final PlanReach planReach;
    private final Today today;

    public JiraStandins(DelegationMemory memory, IssueManager issues, PermissionManager permissions, JiraColleagues colleagues,
                        PlanReach planReach, Today today) {
        this.memory = memory;
        this.issues = issues;
        this.permissions = permissions;
        this.colleagues = colleagues;
        this.planReach = planReach;
        this.today = today;
    }

    @Override
    public List<Standin> on(IssueId plan, Set<PersonKey> holders) {
        LocalDate day = today.day();
        List<Standin> now = new ArrayList<>();
        List<Standin> before = new ArrayList<>();
        Issue issue = null;
        for (Delegation delegation : memory.recent(day)) {
            if (holders.contains(delegation.from()) && delegation.stateOn(day) != Delegation.State.PLANNED) {
                issue = issue == null ? issues.getIssueObject(plan.value()) : issue;
                if (issue == null) {
                    return Collections.emptyList();
                }
                add(delegation, issue, day, now, before);
            }
        }
        now.addAll(before);
        return now;
    }

    private void add(Delegation delegation, Issue issue, LocalDate day, List<Standin> now, List<Standin> before) {
        Optional<ApplicationUser> user = colleagues.user(delegation.to()).filter(ApplicationUser::isActive);
        if (!user.isPresent() || !permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, issue, user.get())) {
            return;
        }
        LocalDate until = delegation.days().last();
        if (delegation.stateOn(day) == Delegation.State.NOW && planReach.covers(delegation.reach(), issue)) {
            now.add(Standin.now(delegation.from(), delegation.to(), until, delegation.keepMeToo()));
        } else {
            before.add(Standin.before(delegation.from(), delegation.to(), until));
        }
    }
}
