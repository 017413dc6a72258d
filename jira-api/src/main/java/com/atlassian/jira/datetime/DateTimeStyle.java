package com.atlassian.jira.datetime;

/** Signature of the host type; members as far as they are called. */
public enum DateTimeStyle {
    COMPLETE,
    RELATIVE,
    DATE,
    DATE_PICKER,
    ISO_8601_DATE
}
