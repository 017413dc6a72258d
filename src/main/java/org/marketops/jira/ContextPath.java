package org.marketops.jira;

import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;

/** Where Jira lies below its host name: empty, or a path that starts with a slash. Links of panels begin with it. */
public final class ContextPath {

    private final ApplicationProperties jira;

    public ContextPath(ApplicationProperties jira) {
        this.jira = jira;
    }

    public String value() {
        return jira.getBaseUrl(UrlMode.RELATIVE);
    }
}
