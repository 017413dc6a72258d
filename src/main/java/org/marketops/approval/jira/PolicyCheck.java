package org.marketops.approval.jira;

import com.atlassian.crowd.embedded.api.Group;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.security.roles.ProjectRoleManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import org.marketops.approval.policy.ApproveRule;
import org.marketops.approval.policy.Policy;
import org.marketops.approval.policy.Seat;
import org.marketops.approval.policy.Step;
import org.marketops.kernel.BadInput;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Refuses a policy that could never work as the host is now: a seat without anybody, a number out of reach (A14). */
public final class PolicyCheck {

    private final GroupManager groups;
    private final UserManager users;
    private final ProjectRoleManager roles;
    private final JiraPeople people;
    private final RefusalTexts texts;

    public PolicyCheck(GroupManager groups, UserManager users, ProjectRoleManager roles, JiraPeople people, RefusalTexts texts) {
        this.groups = groups;
        this.users = users;
        this.roles = roles;
        this.people = people;
        this.texts = texts;
    }

    /** @throws BadInput that names the seat or the number */
    void check(Policy policy) {
        for (int i = 0; i < policy.stages().size(); i++) {
            List<Step> steps = policy.stages().get(i).steps();
            for (int j = 0; j < steps.size(); j++) {
                check(steps.get(j), "stages[" + i + "].steps[" + j + "]");
            }
        }
    }

    private void check(Step step, String at) {
        Set<String> known = new HashSet<>();
        boolean countable = true;
        for (int i = 0; i < step.seats().size(); i++) {
            Seat seat = step.seats().get(i);
            String field = at + ".seats[" + i + "].name";
            switch (seat.source()) {
                case GROUP:
                    known.addAll(active(field, "policy.group", seat, members(seat)));
                    break;
                case USER:
                    ApplicationUser user = users.getUserByKey(seat.name());
                    known.addAll(active(field, "policy.user", seat, user == null ? Collections.emptyList()
                            : Collections.singletonList(user)));
                    break;
                default:
                    countable = false;
                    checkExists(seat, field);
            }
        }
        boolean outOfReach = step.approveRule().kind() == ApproveRule.Kind.COUNT && step.approveRule().number() > known.size();
        if (countable && outOfReach) {
            throw new BadInput(at + ".approve.number", texts.text("policy.outOfReach", step.name(), step.approveRule().number(),
                    known.size()));
        }
    }

    private Collection<ApplicationUser> members(Seat seat) {
        Group group = groups.getGroup(seat.name());
        return group == null ? Collections.emptyList() : groups.getUsersInGroup(group);
    }

    private Set<String> active(String field, String text, Seat seat, Collection<ApplicationUser> found) {
        Set<String> keys = found.stream().filter(ApplicationUser::isActive).map(ApplicationUser::getKey).collect(Collectors.toSet());
        if (keys.isEmpty()) {
            throw new BadInput(field, texts.text(text, seat.name()));
        }
        return keys;
    }

    private void checkExists(Seat seat, String field) {
        if (seat.source() == Seat.Source.ROLE && roles.getProjectRole(seat.name()) == null) {
            throw new BadInput(field, texts.text("policy.role", seat.name()));
        }
        if (seat.source() == Seat.Source.USER_FIELD && !people.field(seat.name()).isPresent()) {
            throw new BadInput(field, texts.text("policy.field", seat.name()));
        }
    }
}
