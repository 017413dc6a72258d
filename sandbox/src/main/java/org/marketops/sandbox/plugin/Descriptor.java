package org.marketops.sandbox.plugin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dom4j.Element;

/** The content of one {@code atlassian-plugin.xml}. */
final class Descriptor {

    static final Set<String> SUPPORTED = Set.of("ao", "rest", "servlet", "web-section", "web-item", "web-panel",
            "web-resource", "workflow-condition", "workflow-validator", "workflow-function");

    private final Element root;

    Descriptor(Element root) {
        this.root = root;
    }

    String key() {
        return root.attributeValue("key", "");
    }

    String name() {
        return root.attributeValue("name", key());
    }

    String pluginsVersion() {
        return root.attributeValue("plugins-version", root.attributeValue("pluginsVersion", ""));
    }

    String version() {
        return info("version");
    }

    String description() {
        return info("description");
    }

    String vendorName() {
        return vendor("name");
    }

    String vendorUrl() {
        return vendor("url");
    }

    Map<String, String> params() {
        Element info = root.element("plugin-info");
        return info == null ? Map.of() : new LinkedHashMap<>(PluginModule.params(info));
    }

    /** Base names of the property files with the plugin's texts. */
    List<String> i18nLocations() {
        return root.elements("resource").stream()
                .filter(resource -> "i18n".equals(resource.attributeValue("type")))
                .map(resource -> resource.attributeValue("location"))
                .collect(Collectors.toList());
    }

    List<Element> moduleElements() {
        List<Element> modules = new ArrayList<>();
        for (Element element : root.elements()) {
            if (!element.getName().equals("plugin-info") && !element.getName().equals("resource")) {
                modules.add(element);
            }
        }
        return modules;
    }

    List<ModuleInfo> modules() {
        return moduleElements().stream()
                .map(element -> new ModuleInfo(key(), element.attributeValue("key", ""),
                        element.attributeValue("name", element.attributeValue("key", "")), element.getName(),
                        SUPPORTED.contains(element.getName())))
                .collect(Collectors.toList());
    }

    private String info(String child) {
        Element info = root.element("plugin-info");
        String text = info == null ? null : info.elementTextTrim(child);
        return text == null ? "" : text;
    }

    private String vendor(String attribute) {
        Element info = root.element("plugin-info");
        Element vendor = info == null ? null : info.element("vendor");
        return vendor == null ? "" : vendor.attributeValue(attribute, "");
    }
}
