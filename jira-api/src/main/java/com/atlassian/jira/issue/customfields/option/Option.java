package com.atlassian.jira.issue.customfields.option;

/** Signature of the host type; members as far as they are called. */
public interface Option {
    Long getOptionId();

    String getValue();

    Boolean getDisabled();
}
