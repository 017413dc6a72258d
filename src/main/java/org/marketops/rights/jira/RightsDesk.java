package org.marketops.rights.jira;

import com.atlassian.crowd.embedded.api.Group;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.sal.api.message.I18nResolver;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.marketops.jira.AppRight;
import org.marketops.jira.AppRights;
import org.marketops.kernel.BadInput;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What page and REST do for an administrator: show who has which right, and give rights to groups. */
public final class RightsDesk {

    private static final Logger LOG = LoggerFactory.getLogger(RightsDesk.class);

    private final AppRights rights;
    private final GroupManager groups;
    private final I18nResolver texts;

    public RightsDesk(AppRights rights, GroupManager groups, I18nResolver texts) {
        this.rights = rights;
        this.groups = groups;
        this.texts = texts;
    }

    List<GivenRight> all() {
        List<GivenRight> all = new ArrayList<>();
        for (AppRight right : AppRight.values()) {
            String name = rights.group(right).orElse("");
            Group group = name.isEmpty() ? null : groups.getGroup(name);
            all.add(new GivenRight(right, name, group != null, people(group)));
        }
        return all;
    }

    /**
     * Gives all of them or none.
     *
     * @param wanted names of groups by right; an empty name takes the right back
     * @throws BadInput naming the right whose group does not exist
     */
    void give(Map<AppRight, String> wanted, ApplicationUser by) {
        wanted.forEach((right, name) -> {
            if (!name.isEmpty() && groups.getGroup(name) == null) {
                throw new BadInput(right.key(), texts.getText("marketops.rights.bad.group", name));
            }
        });
        wanted.forEach((right, name) -> {
            Optional<String> group = Optional.of(name).filter(given -> !given.isEmpty());
            if (!rights.group(right).equals(group)) {
                rights.give(right, group);
                LOG.warn("MarketOps right {} given to {} by {}", right.key(), group.orElse("nobody in particular"), by.getKey());
            }
        });
    }

    private List<String> people(Group group) {
        return group == null ? List.of() : groups.getUsersInGroup(group).stream().filter(ApplicationUser::isActive)
                .map(ApplicationUser::getDisplayName).sorted().collect(Collectors.toList());
    }
}
