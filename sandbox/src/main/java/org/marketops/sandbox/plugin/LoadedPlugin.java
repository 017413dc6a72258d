package org.marketops.sandbox.plugin;

import java.util.Collection;
import java.util.Optional;

/** A plugin that is enabled now: its class loader, its Spring context and its texts. */
interface LoadedPlugin {

    String key();

    String version();

    ClassLoader classLoader();

    /** A new instance with constructor injection; {@code bean:id} gives that bean. */
    Object create(String className) throws ClassNotFoundException;

    /** A new instance with constructor injection. */
    <T> T create(Class<T> type);

    /** The classes of a package and those below it that lie in the plugin's own jar. */
    Collection<Class<?>> classes(String packageName);

    Optional<String> text(String i18nKey);
}
