package org.marketops.sandbox.platform;

import com.atlassian.jira.util.I18nHelper;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The texts of all enabled plugins in one space of keys, as Jira has it. A key without text comes back as itself; every
 * text is a {@link MessageFormat}. English when a locale has no file.
 */
public final class Translations {

    private static final ResourceBundle.Control NO_DEFAULT_LOCALE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Map<String, Source> sources = new ConcurrentHashMap<>();
    private volatile Supplier<Locale> reader = () -> Locale.US;

    /** @param language of whoever is served now */
    void readBy(Supplier<Locale> language) {
        this.reader = language;
    }

    /** The language of whoever is served now. */
    public Locale current() {
        return reader.get();
    }

    /** @param locations base names, with dots or slashes */
    public void add(String pluginKey, ClassLoader loader, List<String> locations) {
        sources.put(pluginKey, new Source(loader, locations));
    }

    public void remove(String pluginKey) {
        Source source = sources.remove(pluginKey);
        if (source != null) {
            ResourceBundle.clearCache(source.loader);
        }
    }

    public String text(Locale locale, String key, Object... arguments) {
        return find(locale, key).map(pattern -> format(locale, pattern, arguments)).orElse(key);
    }

    private static String format(Locale locale, String pattern, Object... arguments) {
        try {
            return new MessageFormat(pattern, locale).format(arguments);
        } catch (IllegalArgumentException e) {
            // A text that is no pattern, as one with an open brace, is shown as it stands.
            return pattern;
        }
    }

    /** The text as it stands in the file. */
    public Optional<String> find(Locale locale, String key) {
        return sources.values().stream()
                .map(source -> source.find(locale, key))
                .flatMap(Optional::stream)
                .findFirst();
    }

    public I18nHelper helper(Locale locale) {
        return new Helper(locale);
    }

    private static final class Source {
        private final ClassLoader loader;
        private final List<String> locations;

        Source(ClassLoader loader, List<String> locations) {
            this.loader = loader;
            this.locations = locations.stream().map(name -> name.replace('/', '.')).collect(Collectors.toList());
        }

        Optional<String> find(Locale locale, String key) {
            for (String location : locations) {
                try {
                    ResourceBundle bundle = ResourceBundle.getBundle(location, locale, loader, NO_DEFAULT_LOCALE);
                    if (bundle.containsKey(key)) {
                        return Optional.of(bundle.getString(key));
                    }
                } catch (MissingResourceException e) {
                    // A descriptor may name a file that is not there; Jira shows the keys then.
                    continue;
                }
            }
            return Optional.empty();
        }
    }

    /** The view on the texts for one person's language. */
    private final class Helper implements I18nHelper {
        private final Locale locale;

        Helper(Locale locale) {
            this.locale = locale;
        }

        @Override
        public String getText(String key) {
            return text(locale, key);
        }

        @Override
        public String getText(String key, Object parameters) {
            if (parameters instanceof Object[]) {
                return text(locale, key, (Object[]) parameters);
            }
            if (parameters instanceof List) {
                return text(locale, key, ((List<?>) parameters).toArray());
            }
            return text(locale, key, parameters);
        }

        @Override
        public Locale getLocale() {
            return locale;
        }

        @Override
        public String toString() {
            return "texts of " + locale + Arrays.asList(sources.keySet());
        }
    }
}
