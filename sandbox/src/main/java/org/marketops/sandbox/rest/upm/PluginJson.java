package org.marketops.sandbox.rest.upm;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.marketops.sandbox.plugin.InstalledPlugin;
import org.marketops.sandbox.plugin.ModuleInfo;

/** Plugins and their modules as JSON. */
final class PluginJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String root;

    /** @param root the path of the interface, with a slash at the end */
    PluginJson(String root) {
        this.root = root;
    }

    ObjectNode list(List<InstalledPlugin> plugins) {
        ObjectNode json = JSON.createObjectNode();
        ArrayNode all = json.putArray("plugins");
        plugins.forEach(plugin -> all.add(brief(plugin)));
        json.putObject("links").put("self", root);
        return json;
    }

    ObjectNode detail(InstalledPlugin plugin) {
        ObjectNode json = brief(plugin);
        ArrayNode modules = json.putArray("modules");
        plugin.modules().forEach(module -> modules.add(module(plugin, module)));
        plugin.failure().ifPresent(reason -> json.put("enableFailure", reason));
        return json;
    }

    private ObjectNode brief(InstalledPlugin plugin) {
        String self = root + plugin.key() + "-key";
        ObjectNode json = JSON.createObjectNode().put("enabled", plugin.enabled());
        ObjectNode links = json.putObject("links").put("self", self).put("modify", self).put("delete", self);
        plugin.configureUrl().ifPresent(url -> links.put("configure", url));
        json.put("name", plugin.name()).put("version", plugin.version()).put("userInstalled", true)
                .put("optional", true).put("static", false).put("unloadable", true)
                .put("description", plugin.description()).put("key", plugin.key()).put("usesLicensing", false)
                .put("remotable", false);
        json.putObject("vendor").put("name", plugin.vendorName()).put("link", plugin.vendorUrl());
        return json;
    }

    private ObjectNode module(InstalledPlugin plugin, ModuleInfo module) {
        String self = root + plugin.key() + "-key/modules/" + module.key() + "-key";
        ObjectNode json = JSON.createObjectNode().put("key", module.key()).put("completeKey", module.completeKey())
                .put("name", module.name()).put("enabled", plugin.enabled() && module.supported()).put("optional", true)
                .put("recognisableType", module.supported()).put("broken", false);
        json.putObject("links").put("self", self);
        return json;
    }

    static ObjectNode error(String subCode, String message) {
        return JSON.createObjectNode().put("subCode", subCode).put("errorMessage", message);
    }
}
