package org.marketops.setup.jira;

import com.atlassian.jira.issue.fields.screen.FieldScreenManager;
import com.atlassian.jira.issue.fields.screen.FieldScreenScheme;
import com.atlassian.jira.issue.fields.screen.FieldScreenSchemeItem;
import com.atlassian.jira.issue.fields.screen.FieldScreenSchemeManager;
import com.atlassian.jira.issue.operation.IssueOperations;
import com.atlassian.jira.issue.operation.ScreenableIssueOperation;
import java.util.Optional;
import java.util.Set;
import org.marketops.setup.Choices;
import org.marketops.setup.Kind;
import org.marketops.setup.Made;
import org.marketops.setup.Provisioning;
import org.marketops.setup.ScreenSpec;
import org.marketops.setup.Thing;

/** Which screen a plan is created on, and which one serves everything else. */
final class ScreenSchemeProvisioning implements Provisioning {

    private final FieldScreenSchemeManager schemes;
    private final FieldScreenManager screens;
    private final Texts texts;

    ScreenSchemeProvisioning(FieldScreenSchemeManager schemes, FieldScreenManager screens, Texts texts) {
        this.schemes = schemes;
        this.screens = screens;
        this.texts = texts;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.SCREEN_SCHEME);
    }

    @Override
    public Optional<String> find(Thing thing, Choices choices, Made made) {
        return named(thing.name())
                .filter(ScreenSchemeProvisioning::hasDefault)
                .map(scheme -> scheme.getId().toString());
    }

    private static boolean hasDefault(FieldScreenScheme scheme) {
        return scheme.getFieldScreenSchemeItems().stream().anyMatch(item -> item.getIssueOperation() == null);
    }

    private Optional<FieldScreenScheme> named(String name) {
        return schemes.getFieldScreenSchemes().stream().filter(scheme -> name.equals(scheme.getName())).findFirst();
    }

    @Override
    public String create(Thing thing, Choices choices, Made made) {
        FieldScreenScheme scheme = named(thing.name()).orElseGet(() -> newScheme(thing));
        // The default stands last: a scheme without it is seen as unfinished by the next run.
        scheme.addFieldScreenSchemeItem(item(IssueOperations.CREATE_ISSUE_OPERATION, ScreenSpec.CREATE, made));
        scheme.addFieldScreenSchemeItem(item(null, ScreenSpec.EDIT, made));
        return scheme.getId().toString();
    }

    private FieldScreenScheme newScheme(Thing thing) {
        FieldScreenScheme scheme = JiraCore.screenScheme(schemes);
        scheme.setName(thing.name());
        scheme.setDescription(texts.get("description.screenScheme"));
        schemes.createFieldScreenScheme(scheme);
        return scheme;
    }

    private FieldScreenSchemeItem item(ScreenableIssueOperation operation, ScreenSpec screen, Made made) {
        FieldScreenSchemeItem item = JiraCore.screenSchemeItem(schemes, screens);
        item.setIssueOperation(operation);
        item.setFieldScreen(screens.getFieldScreen(Long.valueOf(made.id(Kind.SCREEN, screen.key()))));
        return item;
    }
}
