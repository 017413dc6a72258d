package org.marketops.sandbox.plugin;

import com.atlassian.webresource.api.assembler.PageBuilderService;
import com.atlassian.webresource.api.assembler.RequiredResources;
import com.atlassian.webresource.api.assembler.WebResourceAssembler;
import org.dom4j.Element;
import org.marketops.sandbox.platform.PlatformSettings;
import org.marketops.sandbox.platform.Translations;

import javax.servlet.http.HttpServlet;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Scripts and styles of plugins: which of them a page needs, and the servlet that serves them. What a request requires
 * is kept by thread until {@link #tags} writes it into the page.
 */
public final class WebResources implements PageBuilderService {

    private final ModuleRegistry registry;
    private final PlatformSettings settings;
    private final Translations translations;
    private final ResourceServlet servlet;
    private final ThreadLocal<Required> required = ThreadLocal.withInitial(Required::new);

    public WebResources(ModuleRegistry registry, PlatformSettings settings, Translations translations) {
        this.registry = registry;
        this.settings = settings;
        this.translations = translations;
        this.servlet = new ResourceServlet(registry, translations);
    }

    @Override
    public WebResourceAssembler assembler() {
        return required::get;
    }

    /** To be called before a request is served: forgets what an earlier one of this thread required. */
    public void startRequest() {
        required.remove();
    }

    /** The {@code link} and {@code script} elements for these contexts and for what the request required. */
    public String tags(Collection<String> contexts) {
        Set<String> wanted = new LinkedHashSet<>(contexts);
        wanted.addAll(required.get().contexts);
        Map<String, PluginModule> modules = new LinkedHashMap<>();
        for (PluginModule module : registry.modules("web-resource")) {
            for (Element context : module.element().elements("context")) {
                if (wanted.contains(context.getTextTrim())) {
                    addWithDependencies(module, modules);
                }
            }
        }
        for (String key : required.get().resources) {
            registry.module(key).ifPresent(module -> addWithDependencies(module, modules));
        }
        required.remove();
        StringBuilder tags = new StringBuilder();
        modules.values().forEach(module -> appendTags(module, ".css", tags));
        modules.values().forEach(module -> appendTags(module, ".js", tags));
        return tags.toString();
    }

    /** Serves {@code /download/resources/*}, and {@code /s/*} with the same path after {@code /_/}. */
    public HttpServlet servlet() {
        return servlet;
    }

    /** The address of one file, good until the plugin's version or the reader's language changes. */
    private String url(PluginModule module, String name) {
        return settings.contextPath() + "/s/" + module.plugin().version() + "/_/download/resources/"
                + module.completeKey() + "/" + name
                + "?locale=" + translations.current().toLanguageTag();
    }

    private void addWithDependencies(PluginModule module, Map<String, PluginModule> modules) {
        if (modules.containsKey(module.completeKey())) {
            return;
        }
        for (Element dependency : module.element().elements("dependency")) {
            // Jira's own resources (AUI and the like) are part of every page here.
            Optional<PluginModule> known = registry.module(dependency.getTextTrim());
            known.ifPresent(other -> addWithDependencies(other, modules));
        }
        modules.put(module.completeKey(), module);
    }

    private void appendTags(PluginModule module, String ending, StringBuilder tags) {
        for (Element resource : module.element().elements("resource")) {
            String name = resource.attributeValue("name", "");
            if (!"download".equals(resource.attributeValue("type")) || !name.endsWith(ending)) {
                continue;
            }
            String key = "\" data-wrm-key=\"" + module.completeKey() + "\" data-wrm-batch-type=\"resource\"";
            if (ending.equals(".css")) {
                tags.append("<link rel=\"stylesheet\" href=\"").append(url(module, name)).append(key).append(">\n");
            } else {
                tags.append("<script src=\"").append(url(module, name)).append(key).append("></script>\n");
            }
        }
    }

    /** What one request asked for. */
    private static final class Required implements RequiredResources {
        private final Set<String> resources = new LinkedHashSet<>();
        private final Set<String> contexts = new LinkedHashSet<>();

        @Override
        public RequiredResources requireWebResource(String moduleCompleteKey) {
            resources.add(moduleCompleteKey);
            return this;
        }

        @Override
        public RequiredResources requireContext(String context) {
            contexts.add(context);
            return this;
        }
    }
}
