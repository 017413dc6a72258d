package com.atlassian.sal.api;

/** Signature of the host type; members as far as they are called. */
public enum UrlMode {
    CANONICAL,
    ABSOLUTE,
    RELATIVE,
    RELATIVE_CANONICAL,
    AUTO
}
