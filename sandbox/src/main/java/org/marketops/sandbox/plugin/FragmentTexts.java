package org.marketops.sandbox.plugin;

import com.atlassian.plugin.web.model.WebPanel;
import org.dom4j.Element;
import org.marketops.sandbox.platform.PlatformSettings;
import org.marketops.sandbox.platform.Translations;
import org.marketops.sandbox.platform.Velocity;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Labels, links and views of fragments, rendered. */
final class FragmentTexts {

    private final Velocity velocity;
    private final Translations translations;
    private final PlatformSettings settings;

    FragmentTexts(Velocity velocity, Translations translations, PlatformSettings settings) {
        this.velocity = velocity;
        this.translations = translations;
        this.settings = settings;
    }

    String label(PluginModule module, Map<String, Object> context) {
        return text(module, module.element().element("label"), context);
    }

    /** Of a dashboard item, whose definition holds its title. */
    String title(PluginModule module, Map<String, Object> context) {
        Element definition = module.element().element("definition");
        return text(module, definition == null ? null : definition.element("title"), context);
    }

    boolean hasView(PluginModule module) {
        return module.element().elements("resource").stream().anyMatch(resource -> "view".equals(resource.attributeValue("name")));
    }

    WebItem item(PluginModule module, Map<String, Object> context) {
        Element link = module.element().element("link");
        return new WebItem(
                module.completeKey(),
                link == null ? "" : link.attributeValue("linkId", ""),
                label(module, context),
                text(module, module.element().element("tooltip"), context),
                link == null ? "" : url(velocity.renderFragment(module.classLoader(), link.getTextTrim(), context), link),
                velocity.renderFragment(module.classLoader(), childText(module.element(), "styleClass"), context),
                PluginModule.params(module.element()));
    }

    /** @throws IOException if a static view cannot be read */
    String panel(PluginModule module, Map<String, Object> context) throws IOException, ClassNotFoundException {
        if (module.element().attributeValue("class") != null) {
            return ((WebPanel) module.create()).getHtml(context);
        }
        Element view = module.element().elements("resource").stream()
                .filter(resource -> "view".equals(resource.attributeValue("name")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(module.completeKey() + " has neither class nor view"));
        String location = view.attributeValue("location");
        if ("static".equals(view.attributeValue("type"))) {
            return read(module.classLoader(), location);
        }
        return velocity.render(module.classLoader(), location, context);
    }

    private String url(String link, Element element) {
        boolean whole = link.startsWith("http:") || link.startsWith("https:")
                || Boolean.parseBoolean(element.attributeValue("absolute", "false"));
        return whole ? link : settings.contextPath() + link;
    }

    private String text(PluginModule module, Element element, Map<String, Object> context) {
        if (element == null) {
            return "";
        }
        String key = element.attributeValue("key");
        if (key == null) {
            return velocity.renderFragment(module.classLoader(), element.getTextTrim(), context);
        }
        List<Object> arguments = new ArrayList<>();
        for (String value : new TreeMap<>(PluginModule.params(element)).values()) {
            arguments.add(velocity.renderFragment(module.classLoader(), value, context));
        }
        return translations.text(translations.current(), key, arguments.toArray());
    }

    private static String childText(Element parent, String child) {
        String text = parent.elementTextTrim(child);
        return text == null ? "" : text;
    }

    private static String read(ClassLoader loader, String location) throws IOException {
        try (InputStream in = loader.getResourceAsStream(location)) {
            if (in == null) {
                throw new IllegalStateException("There is no file " + location);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
