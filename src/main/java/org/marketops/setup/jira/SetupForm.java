package org.marketops.setup.jira;

import org.marketops.setup.Choices;
import org.marketops.setup.FiscalChoices;

import javax.servlet.http.HttpServletRequest;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** The form of the page: what stands in it, and the choices it means. */
final class SetupForm {

    private static final Map<String, Function<Choices, String>> FIELDS = new LinkedHashMap<>();

    static {
        FIELDS.put("projectName", Choices::projectName);
        FIELDS.put("projectKey", Choices::projectKey);
        FIELDS.put("lead", Choices::lead);
        FIELDS.put("fiscalStart", choices -> Integer.toString(choices.fiscalStart()));
        FIELDS.put("companyCurrency", choices -> choices.companyCurrency().getCurrencyCode());
        FIELDS.put("planRates", choices -> FiscalChoices.text(choices.planRates()));
        FIELDS.put("taxonomy", choices -> choices.isTaxonomyWanted() ? "yes" : "no");
        FIELDS.put("approverGroup", Choices::approverGroup);
        FIELDS.put("approversNeeded", choices -> Integer.toString(choices.approversNeeded()));
        FIELDS.put("moneyGroup", choices -> choices.moneyGroup().orElse(""));
    }

    private final Map<String, String> values;

    private SetupForm(Map<String, String> values) {
        this.values = values;
    }

    static SetupForm of(Choices choices) {
        Map<String, String> values = new LinkedHashMap<>();
        FIELDS.forEach((field, value) -> values.put(field, value.apply(choices)));
        return new SetupForm(values);
    }

    /** As it was typed; a field that was not sent keeps its value of {@code before}. */
    static SetupForm typed(HttpServletRequest request, Choices before) {
        SetupForm form = of(before);
        FIELDS.keySet().forEach(field -> {
            String value = request.getParameter(field);
            if (value != null) {
                form.values.put(field, value);
            }
        });
        return form;
    }

    Map<String, String> values() {
        return values;
    }

    /** @throws org.marketops.setup.BadChoice for the first value that cannot be used */
    Choices choices() {
        return Choices.builder()
                .projectName(values.get("projectName"))
                .projectKey(values.get("projectKey"))
                .lead(values.get("lead"))
                .fiscalStart(values.get("fiscalStart"))
                .companyCurrency(values.get("companyCurrency"))
                .planRates(values.get("planRates"))
                .taxonomy(values.get("taxonomy"))
                .approverGroup(values.get("approverGroup"))
                .approversNeeded(values.get("approversNeeded"))
                .moneyGroup(values.get("moneyGroup"))
                .build();
    }
}
