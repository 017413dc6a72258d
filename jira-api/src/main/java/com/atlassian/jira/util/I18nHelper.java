package com.atlassian.jira.util;

import java.util.Locale;

/** Signature of the host type; members as far as they are called. */
public interface I18nHelper {
    String getText(String key);

    String getText(String key, Object parameters);

    Locale getLocale();
}
