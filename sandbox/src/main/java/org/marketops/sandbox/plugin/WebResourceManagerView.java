package org.marketops.sandbox.plugin;

import com.atlassian.webresource.api.assembler.PageBuilderService;
import org.marketops.sandbox.platform.PlatformSettings;

/** {@code $webResourceManager} in templates. Public for Velocity only. */
public final class WebResourceManagerView {

    private final PageBuilderService pages;
    private final PlatformSettings settings;

    WebResourceManagerView(PageBuilderService pages, PlatformSettings settings) {
        this.pages = pages;
        this.settings = settings;
    }

    public void requireResource(String moduleCompleteKey) {
        pages.assembler().resources().requireWebResource(moduleCompleteKey);
    }

    public void requireResourcesForContext(String context) {
        pages.assembler().resources().requireContext(context);
    }

    public String getStaticPluginResource(String moduleCompleteKey, String resourceName) {
        return settings.contextPath() + "/download/resources/" + moduleCompleteKey + "/" + resourceName;
    }
}
