package org.marketops.sandbox.launch;

import java.io.UncheckedIOException;
import java.net.URI;

/** Lets the plugin set itself up for the year of its demo company and load the demo data, as an administrator would with a script. */
final class DemoPlans {

    private static final String SETUP = "/rest/marketops/1.0/setup";

    private final Http admin;

    DemoPlans(URI baseUrl) {
        this.admin = Http.basic(baseUrl, "admin", "admin");
    }

    /** @return what to tell about it */
    String load() {
        try {
            return setUpAndLoad();
        } catch (UncheckedIOException e) {
            // The sandbox was told to stop meanwhile, or the plugin broke the connection.
            return "The demo plans could not be loaded: " + e.getMessage();
        }
    }

    private String setUpAndLoad() {
        Reply setup = admin.post(SETUP, "{\"moneyGroup\":\"" + DemoCompany.FINANCE
                + "\",\"fiscalStart\":\"4\",\"companyCurrency\":\"EUR\",\"planRates\":\"USD 1.08\"}");
        if (setup.status() != 200) {
            return "The plugin could not set itself up: " + setup;
        }
        Reply plans = admin.post(SETUP + "/demo", "{}");
        return plans.status() == 200 ? "The demo plans are loaded." : "The demo plans could not be loaded: " + plans;
    }
}
