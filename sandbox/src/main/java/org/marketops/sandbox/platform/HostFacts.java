package org.marketops.sandbox.platform;

import com.atlassian.jira.util.BuildUtilsInfo;
import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;

/** Name, version and addresses of the Jira that this host stands for. */
public final class HostFacts implements ApplicationProperties, BuildUtilsInfo {

    public static final String VERSION = "9.12.5";
    public static final int BUILD = 912005;

    private final PlatformSettings settings;

    HostFacts(PlatformSettings settings) {
        this.settings = settings;
    }

    @Override
    public String getBaseUrl(UrlMode mode) {
        return mode == UrlMode.RELATIVE || mode == UrlMode.RELATIVE_CANONICAL ? settings.contextPath() : settings.baseUrl();
    }

    @Override
    public String getVersion() {
        return VERSION;
    }

    @Override
    public int[] getVersionNumbers() {
        return new int[] {9, 12, 5};
    }

    @Override
    public String getDisplayName() {
        return "Jira";
    }
}
