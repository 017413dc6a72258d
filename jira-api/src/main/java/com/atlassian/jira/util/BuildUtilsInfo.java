package com.atlassian.jira.util;

/** Signature of the host type; members as far as they are called. */
public interface BuildUtilsInfo {
    String getVersion();

    int[] getVersionNumbers();
}
