package com.atlassian.sal.api;

/** Signature of the host type; members as far as they are called. */
public interface ApplicationProperties {
    String getBaseUrl(UrlMode mode);

    String getVersion();

    String getDisplayName();
}
