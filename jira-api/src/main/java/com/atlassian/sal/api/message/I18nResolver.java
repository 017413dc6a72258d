package com.atlassian.sal.api.message;

import java.io.Serializable;

/** Text in the language of the current user. */
public interface I18nResolver {
    String getText(String key, Serializable... arguments);

    String getText(String key);
}
