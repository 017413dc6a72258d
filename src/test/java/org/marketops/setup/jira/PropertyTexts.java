package org.marketops.setup.jira;

import com.atlassian.sal.api.message.I18nResolver;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Properties;

/** The real property file, formatted as Jira does; a key that is not there fails the test. */
final class PropertyTexts implements I18nResolver {

    private final Properties properties = new Properties();

    PropertyTexts() {
        try (Reader in = new InputStreamReader(getClass().getResourceAsStream("/i18n/setup.properties"), StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Texts texts() {
        return new Texts(new PropertyTexts());
    }

    Properties all() {
        return properties;
    }

    @Override
    public String getText(String key, Serializable... arguments) {
        return new MessageFormat(getText(key)).format(arguments);
    }

    @Override
    public String getText(String key) {
        String text = properties.getProperty(key);
        if (text == null) {
            throw new AssertionError("no text for " + key);
        }
        return text;
    }
}
