package org.marketops.setup.jira;

import com.atlassian.jira.avatar.AvatarManager;
import com.atlassian.jira.config.IssueTypeManager;
import com.atlassian.jira.icon.IconType;
import com.atlassian.jira.issue.issuetype.IssueType;
import java.util.Optional;
import java.util.Set;
import org.marketops.setup.Choices;
import org.marketops.setup.IssueTypeSpec;
import org.marketops.setup.Kind;
import org.marketops.setup.Made;
import org.marketops.setup.Provisioning;
import org.marketops.setup.Remembered;
import org.marketops.setup.Thing;

/** Issue types. One of the same name and level is used as it is. */
final class IssueTypeProvisioning implements Provisioning {

    private final IssueTypeManager issueTypes;
    private final AvatarManager avatars;
    private final Remembered remembered;
    private final Texts texts;

    IssueTypeProvisioning(IssueTypeManager issueTypes, AvatarManager avatars, Remembered remembered, Texts texts) {
        this.issueTypes = issueTypes;
        this.avatars = avatars;
        this.remembered = remembered;
        this.texts = texts;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.ISSUE_TYPE);
    }

    @Override
    public Optional<String> find(Thing thing, Choices choices, Made made) {
        Optional<String> known = remembered.find(thing.kind(), thing.key()).filter(id -> issueTypes.getIssueType(id) != null);
        return known.isPresent() ? known : byName(thing);
    }

    private Optional<String> byName(Thing thing) {
        boolean subTask = IssueTypeSpec.ofKey(thing.key()).isSubTask();
        return issueTypes.getIssueTypes().stream()
                .filter(type -> type.getName().equalsIgnoreCase(thing.name()) && type.isSubTask() == subTask)
                .map(IssueType::getId)
                .findFirst();
    }

    @Override
    public String create(Thing thing, Choices choices, Made made) {
        String description = texts.get("description.issueType." + thing.key());
        Long avatar = avatars.getDefaultAvatarId(IconType.ISSUE_TYPE_ICON_TYPE);
        IssueType type = IssueTypeSpec.ofKey(thing.key()).isSubTask()
                ? issueTypes.createSubTaskIssueType(thing.name(), description, avatar)
                : issueTypes.createIssueType(thing.name(), description, avatar);
        return type.getId();
    }
}
