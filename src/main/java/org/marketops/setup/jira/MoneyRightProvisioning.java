package org.marketops.setup.jira;

import com.atlassian.sal.api.pluginsettings.PluginSettings;
import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import java.util.Optional;
import java.util.Set;
import org.marketops.setup.Choices;
import org.marketops.setup.Kind;
import org.marketops.setup.Made;
import org.marketops.setup.Provisioning;
import org.marketops.setup.Thing;

/** Who sees amounts: a group, or with an empty name everybody who may browse the issue. */
final class MoneyRightProvisioning implements Provisioning {

    private static final String KEY = "org.marketops.jira.money.group";

    private final PluginSettingsFactory settings;

    MoneyRightProvisioning(PluginSettingsFactory settings) {
        this.settings = settings;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.MONEY_RIGHT);
    }

    @Override
    public Optional<String> find(Thing thing, Choices choices, Made made) {
        Object current = settings.createGlobalSettings().get(KEY);
        return thing.name().equals(current == null ? "" : current) ? Optional.of(idOf(thing)) : Optional.empty();
    }

    @Override
    public String create(Thing thing, Choices choices, Made made) {
        PluginSettings global = settings.createGlobalSettings();
        if (thing.name().isEmpty()) {
            global.remove(KEY);
        } else {
            global.put(KEY, thing.name());
        }
        return idOf(thing);
    }

    private static String idOf(Thing thing) {
        return thing.name().isEmpty() ? "everybody" : thing.name();
    }
}
