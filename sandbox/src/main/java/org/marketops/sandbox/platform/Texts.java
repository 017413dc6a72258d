package org.marketops.sandbox.platform;

import com.atlassian.sal.api.message.I18nResolver;

import java.io.Serializable;

/** The texts of all plugins in the language of whoever is logged in. */
final class Texts implements I18nResolver {

    private final Translations translations;

    Texts(Translations translations) {
        this.translations = translations;
    }

    @Override
    public String getText(String key, Serializable... arguments) {
        return translations.text(translations.current(), key, (Object[]) arguments);
    }

    @Override
    public String getText(String key) {
        return translations.text(translations.current(), key);
    }
}
