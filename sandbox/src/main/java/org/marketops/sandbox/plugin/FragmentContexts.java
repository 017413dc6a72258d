package org.marketops.sandbox.plugin;

import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.plugin.web.ContextProvider;
import org.dom4j.Element;
import org.marketops.sandbox.platform.PlatformSettings;
import org.marketops.sandbox.platform.Translations;

import java.util.HashMap;
import java.util.Map;

/** The page's map, the common Velocity names and, over them, what the module's context provider gives. */
final class FragmentContexts {

    private final PlatformSettings settings;
    private final Translations translations;

    FragmentContexts(PlatformSettings settings, Translations translations) {
        this.settings = settings;
        this.translations = translations;
    }

    Map<String, Object> of(PluginModule module, Map<String, Object> page) {
        Map<String, Object> context = new HashMap<>();
        context.put("i18n", translations.helper(translations.current()));
        context.put("baseurl", settings.contextPath());
        context.put("contextPath", settings.contextPath());
        Object helper = page.get("helper");
        if (helper instanceof JiraHelper && ((JiraHelper) helper).getRequest() != null) {
            context.put("req", ((JiraHelper) helper).getRequest());
        }
        context.putAll(page);
        Element provider = module.element().element("context-provider");
        if (provider != null) {
            context.putAll(provided(module, provider, context));
        }
        return context;
    }

    private static Map<String, Object> provided(PluginModule module, Element element, Map<String, Object> context) {
        try {
            ContextProvider provider = (ContextProvider) module.create(element.attributeValue("class"));
            provider.init(PluginModule.params(element));
            return provider.getContextMap(context);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(module.completeKey() + " has no class " + e.getMessage(), e);
        }
    }
}
