package org.marketops.setup.jira;

import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.user.util.UserManager;
import java.util.List;
import java.util.stream.Collectors;
import org.marketops.setup.BadChoice;
import org.marketops.setup.Choices;
import org.marketops.setup.Inspect;
import org.marketops.setup.Provisioning;
import org.marketops.setup.Provisionings;
import org.marketops.setup.Remembered;
import org.marketops.setup.RunSetup;
import org.marketops.setup.SetupReport;

/** The one counter at which page and REST ask for the set-up. One run at a time on a node. */
final class SetupDesk {

    private final Inspect inspect;
    private final RunSetup run;
    private final LastChoices lastChoices;
    private final UserManager users;
    private final GroupManager groups;

    SetupDesk(List<Provisioning> all, Remembered remembered, Texts texts, LastChoices lastChoices, UserManager users, GroupManager groups) {
        Provisionings guarded = new Provisionings(
                all.stream().map(one -> new GuardedProvisioning(one, texts)).collect(Collectors.toList()));
        this.inspect = new Inspect(guarded);
        this.run = new RunSetup(guarded, remembered);
        this.lastChoices = lastChoices;
        this.users = users;
        this.groups = groups;
    }

    SetupReport look(Choices choices) {
        return inspect.look(choices);
    }

    /** @throws BadChoice if the lead or the money group does not exist */
    synchronized SetupReport run(Choices choices) {
        check(choices);
        lastChoices.keep(choices);
        return run.run(choices);
    }

    /** @throws BadChoice if the lead or the money group does not exist */
    void check(Choices choices) {
        if (users.getUserByName(choices.lead()) == null) {
            throw new BadChoice("lead", BadChoice.Reason.LEAD_UNKNOWN, choices.lead());
        }
        choices.moneyGroup().filter(group -> groups.getGroup(group) == null).ifPresent(group -> {
            throw new BadChoice("moneyGroup", BadChoice.Reason.MONEY_GROUP_UNKNOWN, group);
        });
    }
}
