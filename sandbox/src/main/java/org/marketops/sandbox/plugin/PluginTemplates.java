package org.marketops.sandbox.plugin;

import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.templaterenderer.RenderingException;
import com.atlassian.templaterenderer.TemplateRenderer;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;
import org.marketops.sandbox.platform.HostComponents;
import org.marketops.sandbox.platform.Platform;

/** Renders one plugin's own templates, with the names that the template renderer gives to every template. */
final class PluginTemplates implements TemplateRenderer {

    private final Platform platform;
    private final HostComponents host;
    private final ClassLoader templates;

    PluginTemplates(Platform platform, HostComponents host, ClassLoader templates) {
        this.platform = platform;
        this.host = host;
        this.templates = templates;
    }

    @Override
    public void render(String templateName, Writer writer) throws IOException {
        render(templateName, Map.of(), writer);
    }

    @Override
    public void render(String templateName, Map<String, Object> context, Writer writer) throws IOException {
        Map<String, Object> full = new HashMap<>();
        full.put("i18n", host.get(I18nResolver.class));
        full.put("baseurl", platform.settings().contextPath());
        full.put("contextPath", platform.settings().contextPath());
        if (host.has(PageBuilderService.class)) {
            full.put("webResourceManager", new WebResourceManagerView(host.get(PageBuilderService.class), platform.settings()));
        }
        if (host.has(JiraAuthenticationContext.class)) {
            full.put("user", host.get(JiraAuthenticationContext.class).getLoggedInUser());
        }
        full.putAll(context);
        try {
            platform.velocity().render(templates, templateName, full, writer);
        } catch (RuntimeException e) {
            throw new RenderingException(e.getMessage(), e);
        }
    }
}
