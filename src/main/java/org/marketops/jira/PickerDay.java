package org.marketops.jira;

import com.atlassian.jira.datetime.DateTimeFormatter;
import com.atlassian.jira.datetime.DateTimeStyle;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;

/** A day as Jira's date fields take it in forms: in the format that the administrator chose, or ISO 8601 where Jira does not tell. */
public final class PickerDay {

    private final DateTimeFormatter dates;

    public PickerDay(DateTimeFormatter dates) {
        this.dates = dates;
    }

    public String of(LocalDate day) {
        // Noon: the same day in every zone that the picker may format in.
        Date noon = Date.from(day.atTime(12, 0).atZone(ZoneId.systemDefault()).toInstant());
        try {
            return dates.forLoggedInUser().withStyle(DateTimeStyle.DATE_PICKER).format(noon);
        } catch (LinkageError notInThisJira) {
            return day.toString();
        }
    }
}
