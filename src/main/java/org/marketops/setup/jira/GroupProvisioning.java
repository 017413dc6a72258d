package org.marketops.setup.jira;

import com.atlassian.crowd.exception.OperationNotPermittedException;
import com.atlassian.crowd.exception.embedded.InvalidGroupException;
import com.atlassian.jira.security.groups.GroupManager;
import java.util.Optional;
import java.util.Set;
import org.marketops.setup.Choices;
import org.marketops.setup.Kind;
import org.marketops.setup.Made;
import org.marketops.setup.Provisioning;
import org.marketops.setup.StepFailed;
import org.marketops.setup.Thing;

/** The group of approvers. Its id is its name. */
final class GroupProvisioning implements Provisioning {

    private final GroupManager groups;
    private final Texts texts;

    GroupProvisioning(GroupManager groups, Texts texts) {
        this.groups = groups;
        this.texts = texts;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.GROUP);
    }

    @Override
    public Optional<String> find(Thing thing, Choices choices, Made made) {
        return Optional.ofNullable(groups.getGroup(thing.name())).map(group -> thing.name());
    }

    @Override
    public String create(Thing thing, Choices choices, Made made) {
        try {
            groups.createGroup(thing.name());
            return thing.name();
        } catch (OperationNotPermittedException | InvalidGroupException e) {
            throw new StepFailed(texts.get("failed.refused", thing.name(), String.valueOf(e.getMessage())), texts.byHand(thing), e);
        }
    }
}
