package org.marketops.approval.jira;

import com.atlassian.crowd.embedded.api.Group;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.security.roles.ProjectRoleManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import org.marketops.approval.content.MaterialField;
import org.marketops.approval.policy.ApproveRule;
import org.marketops.approval.policy.Escalation;
import org.marketops.approval.policy.Policy;
import org.marketops.approval.policy.PolicyFinding;
import org.marketops.approval.policy.RejectRule;
import org.marketops.approval.policy.ReviewPolicy;
import org.marketops.approval.policy.Seat;
import org.marketops.approval.policy.Stage;
import org.marketops.approval.policy.Step;
import org.marketops.kernel.BadInput;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds why a policy could never work as the host is now: a seat without anybody, a number out of reach, people who see nothing (A8, A14). */
public final class PolicyCheck {

    private final GroupManager groups;
    private final UserManager users;
    private final ProjectRoleManager roles;
    private final ProjectManager projects;
    private final PermissionManager permissions;
    private final JiraPeople people;
    private final PolicyFindingTexts texts;

    public PolicyCheck(GroupManager groups, UserManager users, ProjectRoleManager roles, ProjectManager projects,
                       PermissionManager permissions, JiraPeople people, PolicyFindingTexts texts) {
        this.groups = groups;
        this.users = users;
        this.roles = roles;
        this.projects = projects;
        this.permissions = permissions;
        this.people = people;
        this.texts = texts;
    }

    /** @throws BadInput that names the place of the first problem and says all of them */
    public void check(Policy policy, Collection<Policy> active) {
        List<PolicyFinding> problems = findings(policy, active).stream().filter(PolicyFinding::isProblem).collect(Collectors.toList());
        if (!problems.isEmpty()) {
            throw new BadInput(problems.get(0).place(), texts.refusal(problems));
        }
    }

    /** Problems first, each part in the order of the form. @param active the policies in use */
    public List<PolicyFinding> findings(Policy policy, Collection<Policy> active) {
        List<PolicyFinding> found = new ArrayList<>(ReviewPolicy.of(policy, active));
        for (String field : policy.material().fields().keySet()) {
            if (!MaterialField.isKnown(field) && !people.field(field).isPresent()) {
                found.add(PolicyFinding.problem("material.fields", "materialField", field));
            }
        }
        List<Project> where = policy.scope().projects().stream().map(projects::getProjectObj).filter(Objects::nonNull)
                .collect(Collectors.toList());
        if (where.size() < policy.scope().projects().size()) {
            found.add(PolicyFinding.problem("scope.projects", "project"));
        }
        for (int stage = 0; stage < policy.stages().size(); stage++) {
            Stage each = policy.stages().get(stage);
            for (int step = 0; step < each.steps().size(); step++) {
                check(each.steps().get(step), ReviewPolicy.place(stage, step), where, found);
            }
        }
        found.sort((one, other) -> Boolean.compare(other.isProblem(), one.isProblem()));
        return found;
    }

    private void check(Step step, String at, List<Project> where, List<PolicyFinding> found) {
        Set<ApplicationUser> known = new HashSet<>();
        boolean countable = true;
        for (int i = 0; i < step.seats().size(); i++) {
            countable &= seat(step.seats().get(i), at + ".seats[" + i + "].name", where, known, found);
        }
        List<Seat> more = step.timing().escalation().map(Escalation::seats).orElse(Collections.emptyList());
        for (int i = 0; i < more.size(); i++) {
            seat(more.get(i), at + ".timing.escalate.seats[" + i + "].name", where, new HashSet<>(), found);
        }
        if (!countable) {
            return;
        }
        boolean outOfReach = step.approveRule().kind() == ApproveRule.Kind.COUNT && step.approveRule().number() > known.size();
        if (outOfReach) {
            found.add(PolicyFinding.problem(at + ".approve.number", "outOfReach", step.name(),
                    Integer.toString(step.approveRule().number()), Integer.toString(known.size())));
        }
        if (step.rejectRule().kind() == RejectRule.Kind.COUNT && step.rejectRule().number() > known.size()) {
            found.add(PolicyFinding.warning(at + ".reject.number", "rejectOutOfReach", step.name(),
                    Integer.toString(step.rejectRule().number()), Integer.toString(known.size())));
        }
    }

    /** @return whether it is known how many sit there, whatever the plan */
    private boolean seat(Seat seat, String field, List<Project> where, Set<ApplicationUser> known, List<PolicyFinding> found) {
        switch (seat.source()) {
            case GROUP:
                known.addAll(active(field, "group", seat, members(seat), where, found));
                return true;
            case USER:
                ApplicationUser user = users.getUserByKey(seat.name());
                known.addAll(active(field, "user", seat, user == null ? Collections.emptyList() : Collections.singletonList(user),
                        where, found));
                return true;
            case ROLE:
                if (roles.getProjectRole(seat.name()) == null) {
                    found.add(PolicyFinding.problem(field, "role", seat.name()));
                }
                return false;
            case USER_FIELD:
                if (!people.field(seat.name()).isPresent()) {
                    found.add(PolicyFinding.problem(field, "field", seat.name()));
                }
                return false;
            default:
                return false;
        }
    }

    private Collection<ApplicationUser> members(Seat seat) {
        Group group = groups.getGroup(seat.name());
        return group == null ? Collections.emptyList() : groups.getUsersInGroup(group);
    }

    private Set<ApplicationUser> active(String field, String code, Seat seat, Collection<ApplicationUser> named, List<Project> where,
                                        List<PolicyFinding> found) {
        Set<ApplicationUser> active = named.stream().filter(ApplicationUser::isActive).collect(Collectors.toSet());
        if (active.isEmpty()) {
            found.add(PolicyFinding.problem(field, code, seat.name()));
            return active;
        }
        for (Project project : where) {
            List<ApplicationUser> blind = active.stream().filter(user -> !permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, project, user))
                    .collect(Collectors.toList());
            if (blind.size() == active.size()) {
                found.add(PolicyFinding.problem(field, code + ".blind", seat.name(), project.getName()));
            } else if (!blind.isEmpty()) {
                found.add(PolicyFinding.warning(field, "blind", project.getName(),
                        blind.stream().map(ApplicationUser::getDisplayName).sorted().collect(Collectors.joining(", "))));
            }
        }
        return active;
    }
}
