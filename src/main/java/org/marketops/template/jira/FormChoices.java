package org.marketops.template.jira;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What can be chosen in the form of a template: value and label, in order. */
final class FormChoices {

    private final Map<String, String> policies;
    private final Map<String, String> regions;
    private final Map<String, String> currencies = new LinkedHashMap<>();
    private final boolean amounts;

    /** @param amounts whether the reader may see amounts. @param none the label of the empty choice of a currency */
    FormChoices(Map<String, String> policies, Map<String, String> regions, List<String> currencies, String none, boolean amounts) {
        this.policies = policies;
        this.regions = regions;
        this.currencies.put("", none);
        currencies.forEach(code -> this.currencies.put(code, code));
        this.amounts = amounts;
    }

    Map<String, String> policies() {
        return policies;
    }

    Map<String, String> regions() {
        return regions;
    }

    Map<String, String> currencies() {
        return currencies;
    }

    boolean amounts() {
        return amounts;
    }
}
