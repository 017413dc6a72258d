package org.marketops.setup.jira;

import com.atlassian.jira.config.StatusCategoryManager;
import com.atlassian.jira.config.StatusManager;
import com.atlassian.jira.issue.status.Status;
import java.util.Optional;
import java.util.Set;
import org.marketops.setup.Choices;
import org.marketops.setup.Kind;
import org.marketops.setup.Made;
import org.marketops.setup.Provisioning;
import org.marketops.setup.Remembered;
import org.marketops.setup.StatusSpec;
import org.marketops.setup.Thing;

/** Statuses. Jira keeps their names unique, so one of the same name is used as it is. */
final class StatusProvisioning implements Provisioning {

    /** Jira shows the category's lozenge; the icon is only asked for by the signature. */
    private static final String ICON = "/images/icons/statuses/generic.png";

    private final StatusManager statuses;
    private final StatusCategoryManager categories;
    private final Remembered remembered;
    private final Texts texts;

    StatusProvisioning(StatusManager statuses, StatusCategoryManager categories, Remembered remembered, Texts texts) {
        this.statuses = statuses;
        this.categories = categories;
        this.remembered = remembered;
        this.texts = texts;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.STATUS);
    }

    @Override
    public Optional<String> find(Thing thing, Choices choices, Made made) {
        Optional<String> known = remembered.find(thing.kind(), thing.key()).filter(id -> statuses.getStatus(id) != null);
        return known.isPresent() ? known : byName(thing.name());
    }

    private Optional<String> byName(String name) {
        return statuses.getStatuses().stream()
                .filter(status -> status.getName().equalsIgnoreCase(name))
                .map(Status::getId)
                .findFirst();
    }

    @Override
    public String create(Thing thing, Choices choices, Made made) {
        String category = StatusSpec.ofKey(thing.key()).category();
        return statuses
                .createStatus(thing.name(), texts.get("description.status." + thing.key()), ICON, categories.getStatusCategoryByKey(category))
                .getId();
    }
}
