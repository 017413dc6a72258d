package com.atlassian.scheduler.config;

/** Signature of the host type; members as far as they are called. */
public enum RunMode {
    RUN_ONCE_PER_CLUSTER,
    RUN_LOCALLY
}
