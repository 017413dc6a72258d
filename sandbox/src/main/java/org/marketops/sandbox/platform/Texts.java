package org.marketops.sandbox.platform;

import com.atlassian.sal.api.message.I18nResolver;
import java.io.Serializable;
import java.util.Locale;
import java.util.function.Supplier;

/** The texts of all plugins in the language of whoever is logged in. */
final class Texts implements I18nResolver {

    private final Translations translations;
    private final Supplier<Locale> locale;

    Texts(Translations translations, Supplier<Locale> locale) {
        this.translations = translations;
        this.locale = locale;
    }

    @Override
    public String getText(String key, Serializable... arguments) {
        return translations.text(locale.get(), key, (Object[]) arguments);
    }

    @Override
    public String getText(String key) {
        return translations.text(locale.get(), key);
    }
}
