package org.marketops.rights.jira;

import com.atlassian.crowd.embedded.api.Group;
import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.sal.api.message.I18nResolver;
import java.io.Serializable;
import java.util.List;
import java.util.TreeSet;
import org.marketops.jira.AppRight;
import org.marketops.jira.CurrentUser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whom to ask, as a sentence with names, for somebody who lacks a right. Visitors who are not logged in read no name, and where Jira cannot
 * tell its administrators the sentence has none.
 */
public final class WhoCanHelp {

    private static final Logger LOG = LoggerFactory.getLogger(WhoCanHelp.class);
    /** More names than these are no help: one of them is asked, or whoever else there is. */
    private static final int NAMED = 2;

    private final CurrentUser currentUser;
    private final GlobalPermissionManager permissions;
    private final GroupManager groups;
    private final I18nResolver texts;

    public WhoCanHelp(CurrentUser currentUser, GlobalPermissionManager permissions, GroupManager groups, I18nResolver texts) {
        this.currentUser = currentUser;
        this.permissions = permissions;
        this.groups = groups;
        this.texts = texts;
    }

    /** For example {@code This needs the right “See amounts”. Ask Ola Nowak, administrator.} */
    public String toGet(AppRight right) {
        return text("needs", name(right), ask());
    }

    /** As the page of the rights calls it, for a sentence of one's own. */
    public String name(AppRight right) {
        return texts.getText("marketops.rights.right." + right.key());
    }

    /** For example {@code Ask Ola Nowak, administrator.} */
    public String ask() {
        List<String> names = currentUser.user().isPresent() ? administrators() : List.of();
        switch (names.size()) {
            case 0:
                return texts.getText("marketops.rights.ask");
            case 1:
                return text("ask.one", names.get(0));
            case NAMED:
                return text("ask.two", names.get(0), names.get(1));
            default:
                return text("ask.more", names.get(0), names.get(1));
        }
    }

    /** For what the project's own permissions give: {@code Ask Jana Novotná, project lead.} An administrator if it has none. */
    public String askLead(Project project) {
        ApplicationUser lead = project.getProjectLead();
        return lead == null || !lead.isActive() || currentUser.user().isEmpty() ? ask() : text("ask.lead", lead.getDisplayName());
    }

    private List<String> administrators() {
        TreeSet<String> names = new TreeSet<>();
        try {
            for (Group group : permissions.getGroupsWithPermission(GlobalPermissionKey.ADMINISTER)) {
                groups.getUsersInGroup(group).stream().filter(ApplicationUser::isActive).map(ApplicationUser::getDisplayName).forEach(names::add);
            }
        } catch (LinkageError | RuntimeException unknown) {
            // A directory that does not answer, or a Jira without this member: the page is worth more than a name on it.
            LOG.debug("administrators are not known", unknown);
        }
        return List.copyOf(names);
    }

    private String text(String key, Serializable... arguments) {
        return texts.getText("marketops.rights." + key, arguments);
    }
}
