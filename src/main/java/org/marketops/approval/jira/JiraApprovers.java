package org.marketops.approval.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import org.marketops.approval.Approvers;
import org.marketops.approval.Bench;
import org.marketops.approval.Standin;
import org.marketops.approval.Standins;
import org.marketops.approval.policy.Policy;
import org.marketops.approval.policy.Seat;
import org.marketops.approval.policy.Step;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds who may decide (A10): active people (A9) who may see the plan (A11), and who stands in for them (A20). */
public final class JiraApprovers implements Approvers {

    private final IssueManager issues;
    private final JiraPeople people;
    private final PermissionManager permissions;
    private final Standins standins;

    public JiraApprovers(IssueManager issues, JiraPeople people, PermissionManager permissions, Standins standins) {
        this.issues = issues;
        this.people = people;
        this.permissions = permissions;
        this.standins = standins;
    }

    @Override
    public List<Bench> able(Policy policy, IssueId plan) {
        Issue issue = issues.getIssueObject(plan.value());
        List<Bench> steps = new ArrayList<>();
        for (Step step : policy.steps()) {
            List<Set<PersonKey>> seats = new ArrayList<>();
            step.seats().forEach(seat -> seats.add(issue == null ? Collections.emptySet() : active(seat, issue, true)));
            steps.add(Bench.of(seats));
        }
        return withStandins(steps, plan);
    }

    private List<Bench> withStandins(List<Bench> steps, IssueId plan) {
        Set<PersonKey> everybody = new LinkedHashSet<>();
        steps.forEach(bench -> everybody.addAll(bench.everybody()));
        List<Standin> others = standins.on(plan, everybody);
        return others.isEmpty() ? steps : steps.stream().map(bench -> bench.withStandins(others)).collect(Collectors.toList());
    }

    @Override
    public Set<PersonKey> blind(Step step, IssueId plan) {
        Issue issue = issues.getIssueObject(plan.value());
        Set<PersonKey> blind = new LinkedHashSet<>();
        if (issue != null) {
            step.seats().forEach(seat -> blind.addAll(active(seat, issue, false)));
        }
        return blind;
    }

    private Set<PersonKey> active(Seat seat, Issue issue, boolean seeing) {
        return people.on(seat, issue).stream()
                .filter(ApplicationUser::isActive)
                .filter(user -> permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, issue, user) == seeing)
                .map(user -> PersonKey.of(user.getKey()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
