package org.marketops.jira;

import com.atlassian.sal.api.message.I18nResolver;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;

/** Texts of the real property files of some features, formatted as Jira does; a key that is not there fails the test. */
public final class PropertyFiles implements I18nResolver {

    private final Properties texts = new Properties();
    private final Locale language;

    private PropertyFiles(Locale language, String... features) {
        this.language = language;
        String ending = language.equals(Locale.ENGLISH) ? "" : "_" + language.getLanguage();
        load("jira" + ending);
        for (String feature : features) {
            load(feature + ending);
        }
    }

    public static PropertyFiles english(String... features) {
        return new PropertyFiles(Locale.ENGLISH, features);
    }

    public static PropertyFiles german(String... features) {
        return new PropertyFiles(Locale.GERMAN, features);
    }

    private void load(String file) {
        try (InputStream found = PropertyFiles.class.getResourceAsStream("/i18n/" + file + ".properties");
                Reader in = new InputStreamReader(found, StandardCharsets.UTF_8)) {
            texts.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String getText(String key, Serializable... arguments) {
        return new MessageFormat(getText(key), language).format(arguments);
    }

    @Override
    public String getText(String key) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new AssertionError("no text for " + key);
        }
        return text;
    }
}
