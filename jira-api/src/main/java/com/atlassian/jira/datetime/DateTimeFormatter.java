package com.atlassian.jira.datetime;

import java.util.Date;
import java.util.TimeZone;

/** Signature of the host type; members as far as they are called. */
public interface DateTimeFormatter {
    DateTimeFormatter forLoggedInUser();

    DateTimeFormatter withStyle(DateTimeStyle style);

    String format(Date date);

    TimeZone getZone();
}
