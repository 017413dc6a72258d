package com.atlassian.query;

/** Signature of the host type; members as far as they are called. */
public interface Query {
    String getQueryString();
}
