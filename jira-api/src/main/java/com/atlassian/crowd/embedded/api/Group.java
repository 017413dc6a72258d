package com.atlassian.crowd.embedded.api;

/** Signature of the host type; members as far as they are called. */
public interface Group {
    String getName();
}
