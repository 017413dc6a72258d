package org.marketops.setup.jira;

import com.atlassian.jira.issue.fields.screen.FieldScreen;
import com.atlassian.jira.issue.fields.screen.FieldScreenLayoutItem;
import com.atlassian.jira.issue.fields.screen.FieldScreenManager;
import com.atlassian.jira.issue.fields.screen.FieldScreenTab;
import org.marketops.setup.Choices;
import org.marketops.setup.FieldSpec;
import org.marketops.setup.Kind;
import org.marketops.setup.Made;
import org.marketops.setup.Provisioning;
import org.marketops.setup.Remembered;
import org.marketops.setup.ScreenSpec;
import org.marketops.setup.Thing;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
                .filter(screen -> isFilled(screen, ScreenSpec.ofKey(thing.key())) && laterFields(screen, thing, made).isEmpty())
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
        boolean empty = !isFilled(screen, ScreenSpec.ofKey(thing.key()));
        for (String fieldId : empty ? ScreenSpec.ofKey(thing.key()).fieldIds(made) : laterFields(screen, thing, made)) {
            tab.addFieldScreenLayoutItem(fieldId);
        }
        ScreenSpec.ofKey(thing.key()).fields().stream().filter(FieldSpec::cameLater)
                .forEach(field -> remembered.put(Kind.SCREEN, offered(thing, field), screen.getId().toString()));
        return screen.getId().toString();
    }

    /** Fields that a set-up of an earlier build did not put there. One that an administrator took away since stays away. */
    private List<String> laterFields(FieldScreen screen, Thing thing, Made made) {
        Set<String> there = screen.getTabs().stream().flatMap(tab -> tab.getFieldScreenLayoutItems().stream())
                .map(FieldScreenLayoutItem::getFieldId).collect(Collectors.toSet());
        return ScreenSpec.ofKey(thing.key()).fields().stream()
                .filter(field -> field.cameLater() && remembered.find(Kind.SCREEN, offered(thing, field)).isEmpty())
                .map(field -> made.find(Kind.CUSTOM_FIELD, field.key()).orElse(""))
                .filter(fieldId -> !there.contains(fieldId))
                .collect(Collectors.toList());
    }

    private static String offered(Thing thing, FieldSpec field) {
        return thing.key() + "." + field.key();
    }

    private FieldScreen newScreen(Thing thing) {
        FieldScreen screen = JiraCore.screen(screens);
        screen.setName(thing.name());
        screen.setDescription(texts.get("description.screen." + thing.key()));
        screen.store();
        return screen;
    }
}
