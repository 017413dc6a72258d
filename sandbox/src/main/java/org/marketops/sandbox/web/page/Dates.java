package org.marketops.sandbox.web.page;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Locale;

/** Days and times as the sandbox's pages show them, in the zone of this machine. */
public final class Dates {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ENGLISH);

    public String day(Date date) {
        return date == null ? "" : DAY.format(new Date(date.getTime()).toInstant().atZone(ZoneId.systemDefault()));
    }

    public String time(Date date) {
        return date == null ? "" : TIME.format(new Date(date.getTime()).toInstant().atZone(ZoneId.systemDefault()));
    }
}
