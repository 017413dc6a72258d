package org.marketops.sandbox.platform;

import java.util.function.Supplier;

/** Who this host is. The base address is asked at each use, since the port may be known only after the start. */
public final class PlatformSettings {

    private final Supplier<String> baseUrl;
    private final String contextPath;
    private final String nodeId;

    /**
     * @param baseUrl with the context path and without a slash at the end
     * @param contextPath as {@code /jira}, or empty
     * @param nodeId unique among the nodes of one database
     */
    public PlatformSettings(Supplier<String> baseUrl, String contextPath, String nodeId) {
        this.baseUrl = baseUrl;
        this.contextPath = contextPath;
        this.nodeId = nodeId;
    }

    public String baseUrl() {
        return baseUrl.get();
    }

    public String contextPath() {
        return contextPath;
    }

    public String nodeId() {
        return nodeId;
    }
}
