package org.marketops.setup.jira;

import com.atlassian.jira.issue.fields.screen.FieldScreen;
import com.atlassian.jira.issue.fields.screen.FieldScreenManager;
import com.atlassian.jira.issue.fields.screen.FieldScreenTab;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.marketops.setup.Choices;
import org.marketops.setup.Kind;
import org.marketops.setup.Made;
import org.marketops.setup.Provisioning;
import org.marketops.setup.Remembered;
import org.marketops.setup.ScreenSpec;
import org.marketops.setup.Thing;

/**
 * Screens of our own. One that an administrator has changed is left as it is; one that a broken run left empty is filled.
 */
final class ScreenProvisioning implements Provisioning {

    private final FieldScreenManager screens;
    private final Remembered remembered;
    private final Texts texts;

    ScreenProvisioning(FieldScreenManager screens, Remembered remembered, Texts texts) {
        this.screens = screens;
        this.remembered = remembered;
        this.texts = texts;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.SCREEN);
    }

    @Override
    public Optional<String> find(Thing thing, Choices choices, Made made) {
        return existing(thing)
                .filter(screen -> isFilled(screen, ScreenSpec.ofKey(thing.key())))
                .map(screen -> screen.getId().toString());
    }

    private Optional<FieldScreen> existing(Thing thing) {
        Stream<FieldScreen> byId = remembered.find(thing.kind(), thing.key()).map(Long::valueOf).map(screens::getFieldScreen).stream();
        Stream<FieldScreen> byName = screens.getFieldScreens().stream().filter(screen -> thing.name().equals(screen.getName()));
        return Stream.concat(byId, byName).filter(Objects::nonNull).findFirst();
    }

    private static boolean isFilled(FieldScreen screen, ScreenSpec spec) {
        return spec.fields().isEmpty()
                ? !screen.getTabs().isEmpty()
                : screen.getTabs().stream().anyMatch(tab -> !tab.getFieldScreenLayoutItems().isEmpty());
    }

    @Override
    public String create(Thing thing, Choices choices, Made made) {
        FieldScreen screen = existing(thing).orElseGet(() -> newScreen(thing));
        FieldScreenTab tab = screen.getTabs().isEmpty() ? screen.addTab(texts.get("screen.tab")) : screen.getTab(0);
        for (String fieldId : ScreenSpec.ofKey(thing.key()).fieldIds(made)) {
            tab.addFieldScreenLayoutItem(fieldId);
        }
        return screen.getId().toString();
    }

    private FieldScreen newScreen(Thing thing) {
        FieldScreen screen = JiraCore.screen(screens);
        screen.setName(thing.name());
        screen.setDescription(texts.get("description.screen." + thing.key()));
        screen.store();
        return screen;
    }
}
