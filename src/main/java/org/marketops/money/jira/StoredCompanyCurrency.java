package org.marketops.money.jira;

import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import java.util.Currency;
import org.marketops.money.CompanyCurrency;

/** The company's currency in Jira's settings. */
public final class StoredCompanyCurrency implements CompanyCurrency {

    private static final String CURRENCY = "org.marketops.money.company";

    private final PluginSettingsFactory settings;

    public StoredCompanyCurrency(PluginSettingsFactory settings) {
        this.settings = settings;
    }

    @Override
    public Currency current() {
        Object stored = settings.createGlobalSettings().get(CURRENCY);
        return Currency.getInstance(stored instanceof String ? (String) stored : "EUR");
    }

    @Override
    public void change(Currency currency) {
        settings.createGlobalSettings().put(CURRENCY, currency.getCurrencyCode());
    }
}
