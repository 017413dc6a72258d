package org.marketops.sandbox.plugin;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import org.dom4j.Element;
import org.marketops.sandbox.platform.PlatformSettings;
import org.marketops.sandbox.platform.Translations;
import org.marketops.sandbox.platform.Velocity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sections, items and panels that plugins add to pages, by weight, with their conditions evaluated at each call. A
 * fragment that fails is left out of the page and logged, as in Jira.
 */
public final class WebFragments {

    private static final Logger LOG = LoggerFactory.getLogger(WebFragments.class);
    private static final String DEFAULT_WEIGHT = "1000";

    private final ModuleRegistry registry;
    private final FragmentTexts texts;
    private final FragmentContexts contexts;

    public WebFragments(ModuleRegistry registry, Velocity velocity, Translations translations, PlatformSettings settings) {
        this.registry = registry;
        this.texts = new FragmentTexts(velocity, translations, settings);
        this.contexts = new FragmentContexts(settings, translations);
    }

    /**
     * The map that conditions, context providers and templates get: {@code user username helper project issue}.
     *
     * @param user null for an anonymous visitor
     * @param project null where the page has none
     * @param issue null where the page has none
     */
    public static Map<String, Object> context(HttpServletRequest request, ApplicationUser user, Project project, Issue issue) {
        Map<String, Object> context = new HashMap<>();
        Map<String, Object> params = new HashMap<>();
        if (user != null) {
            context.put("user", user);
            context.put("username", user.getUsername());
        }
        if (project != null) {
            params.put("project", project);
            context.put("project", project);
        }
        if (issue != null) {
            params.put("issue", issue);
            context.put("issue", issue);
        }
        context.put("helper", new JiraHelper(request, project, params));
        return context;
    }

    public List<WebSection> sections(String location, Map<String, Object> context) {
        List<WebSection> sections = new ArrayList<>();
        for (PluginModule module : shown("web-section", "location", location, context)) {
            Map<String, Object> full = contexts.of(module, context);
            sections.add(new WebSection(module.key(), location, texts.label(module, full)));
        }
        return sections;
    }

    /** @param section as {@code location/sectionKey} */
    public List<WebItem> items(String section, Map<String, Object> context) {
        List<WebItem> items = new ArrayList<>();
        for (PluginModule module : shown("web-item", "section", section, context)) {
            try {
                items.add(texts.item(module, contexts.of(module, context)));
            } catch (RuntimeException | LinkageError e) {
                LOG.error("Web item {} is left out", module.completeKey(), e);
            }
        }
        return items;
    }

    public List<RenderedPanel> panels(String location, Map<String, Object> context) {
        List<RenderedPanel> panels = new ArrayList<>();
        for (PluginModule module : shown("web-panel", "location", location, context)) {
            ClassLoader before = Thread.currentThread().getContextClassLoader();
            Thread.currentThread().setContextClassLoader(module.classLoader());
            try {
                Map<String, Object> full = contexts.of(module, context);
                String html = texts.panel(module, full);
                panels.add(new RenderedPanel(module.completeKey(), module.key(), texts.label(module, full), html));
            } catch (Exception | LinkageError e) {
                LOG.error("Web panel {} is left out", module.completeKey(), e);
            } finally {
                Thread.currentThread().setContextClassLoader(before);
            }
        }
        return panels;
    }

    /** All items that plugins offer; one whose view fails is there without HTML, so that the dashboard can say so in its place. */
    public List<DashboardItem> dashboardItems(Map<String, Object> context) {
        List<DashboardItem> items = new ArrayList<>();
        for (PluginModule module : registry.modules("dashboard-item")) {
            if (Conditions.shouldDisplay(module, context)) {
                items.add(dashboardItem(module, context));
            }
        }
        return items;
    }

    private DashboardItem dashboardItem(PluginModule module, Map<String, Object> context) {
        String script = module.element().elementTextTrim("amd-module");
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(module.classLoader());
        String title = texts.title(module, context);
        String html = "";
        try {
            html = texts.hasView(module) ? texts.panel(module, contexts.of(module, context)) : "";
        } catch (Exception | LinkageError e) {
            LOG.error("The view of dashboard item {} failed", module.completeKey(), e);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
        return new DashboardItem(module.completeKey(), title, html, script == null ? "" : script,
                Boolean.parseBoolean(module.element().attributeValue("configurable")));
    }

    private List<PluginModule> shown(String type, String placeAttribute, String place, Map<String, Object> context) {
        List<PluginModule> modules = new ArrayList<>();
        for (PluginModule module : registry.modules(type)) {
            if (place.equals(module.element().attributeValue(placeAttribute))
                    && Conditions.shouldDisplay(module, context)) {
                modules.add(module);
            }
        }
        modules.sort(Comparator.comparingInt(module -> weight(module.element())));
        return modules;
    }

    private static int weight(Element element) {
        return Integer.parseInt(element.attributeValue("weight", DEFAULT_WEIGHT).trim());
    }
}
