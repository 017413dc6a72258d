package org.marketops.setup.jira;

import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import org.marketops.jira.Json;
import org.marketops.jira.JsonNode;
import org.marketops.setup.Choices;

import java.util.function.Consumer;

/** The choices of the last run, so that the page shows them again; the usual ones before the first run. */
final class LastChoices {

    private static final String KEY = "org.marketops.jira.setup.choices";

    private final PluginSettingsFactory settings;
    private final FiscalProvisioning fiscal;

    LastChoices(PluginSettingsFactory settings, FiscalProvisioning fiscal) {
        this.settings = settings;
        this.fiscal = fiscal;
    }

    /** @param lead the user name that stands in while nobody has chosen one */
    Choices.Builder start(String lead) {
        Object kept = settings.createGlobalSettings().get(KEY);
        // The fiscal year has a page of its own: what stands there now counts, not what was chosen here once.
        Choices.Builder start = Choices.builder().lead(lead).fiscal(fiscal.current());
        return kept == null ? start : over(start, Json.readStored(kept.toString()));
    }

    void keep(Choices choices) {
        settings.createGlobalSettings().put(KEY, Json.write(Json.object()
                .put("projectName", choices.projectName())
                .put("projectKey", choices.projectKey())
                .put("lead", choices.lead())
                .put("approverGroup", choices.approverGroup())
                .put("approversNeeded", choices.approversNeeded())
                .put("moneyGroup", choices.moneyGroup().orElse(""))
                .put("taxonomy", choices.isTaxonomyWanted() ? "yes" : "no")));
    }

    /** What the JSON names replaces what the builder holds; the rest stays. */
    static Choices.Builder over(Choices.Builder start, JsonNode json) {
        text(json, "projectName", start::projectName);
        text(json, "projectKey", start::projectKey);
        text(json, "lead", start::lead);
        text(json, "approverGroup", start::approverGroup);
        text(json, "approversNeeded", start::approversNeeded);
        text(json, "moneyGroup", start::moneyGroup);
        text(json, "fiscalStart", start::fiscalStart);
        text(json, "companyCurrency", start::companyCurrency);
        text(json, "planRates", start::planRates);
        text(json, "taxonomy", start::taxonomy);
        return start;
    }

    private static void text(JsonNode json, String field, Consumer<String> target) {
        JsonNode value = json.path(field);
        if (value.isValueNode() && !value.isNull()) {
            target.accept(value.asText());
        }
    }
}
