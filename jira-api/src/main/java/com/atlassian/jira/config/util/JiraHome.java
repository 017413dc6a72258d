package com.atlassian.jira.config.util;

import java.io.File;

/** Signature of the host type; members as far as they are called. */
public interface JiraHome {
    File getHome();
}
