package org.marketops.sandbox.plugin;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.dom4j.Element;

/** One module of an enabled plugin, as its descriptor declares it. */
public final class PluginModule {

    private final LoadedPlugin plugin;
    private final Element element;

    PluginModule(LoadedPlugin plugin, Element element) {
        this.plugin = plugin;
        this.element = element;
    }

    public String pluginKey() {
        return plugin.key();
    }

    public String key() {
        return element.attributeValue("key", "");
    }

    public String completeKey() {
        return pluginKey() + ":" + key();
    }

    /** The element's name, as {@code web-panel}. */
    public String type() {
        return element.getName();
    }

    public Element element() {
        return element;
    }

    public ClassLoader classLoader() {
        return plugin.classLoader();
    }

    /** The name to show: {@code i18n-name-key} in English, else {@code name}, else the key. */
    public String name() {
        String plain = element.attributeValue("name", key());
        String i18nKey = element.attributeValue("i18n-name-key");
        return i18nKey == null ? plain : plugin.text(i18nKey).orElse(plain);
    }

    public String description() {
        return Optional.ofNullable(element.element("description"))
                .map(child -> Optional.ofNullable(child.attributeValue("key")).flatMap(plugin::text)
                        .orElse(child.getTextTrim()))
                .orElse("");
    }

    /** The location of the {@code <resource>} of this name (as {@code view}, {@code input-parameters}). */
    public Optional<String> resource(String name) {
        return element.elements("resource").stream()
                .filter(resource -> name.equals(resource.attributeValue("name")))
                .map(resource -> resource.attributeValue("location"))
                .findFirst();
    }

    /** The {@code <param>} children directly below the given element. */
    public static Map<String, String> params(Element parent) {
        Map<String, String> params = new HashMap<>();
        for (Element param : parent.elements("param")) {
            params.put(param.attributeValue("name"), param.attributeValue("value", param.getTextTrim()));
        }
        return params;
    }

    /**
     * A new instance, injected from the plugin's Spring context; {@code bean:id} gives that bean.
     *
     * @throws ClassNotFoundException if the plugin has no class of this name
     */
    public Object create(String className) throws ClassNotFoundException {
        return plugin.create(className);
    }

    /** An instance of the module's own {@code class}. */
    public Object create() throws ClassNotFoundException {
        return create(element.attributeValue("class"));
    }

    LoadedPlugin plugin() {
        return plugin;
    }
}
