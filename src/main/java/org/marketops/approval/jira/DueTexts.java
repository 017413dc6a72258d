package org.marketops.approval.jira;

import com.atlassian.jira.datetime.DateTimeFormatter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/** Says when a decision is due, and marks what is overdue or due within a day. */
public final class DueTexts {

    private static final Duration SOON = Duration.ofDays(1);

    private final RefusalTexts texts;
    private final DateTimeFormatter dates;
    private final Clock clock;

    public DueTexts(RefusalTexts texts, DateTimeFormatter dates, Clock clock) {
        this.texts = texts;
        this.dates = dates;
        this.clock = clock;
    }

    boolean isOverdue(Instant due) {
        return !due.isAfter(clock.instant());
    }

    /** For example: Due 09/Jul/26 5:00 PM, or Overdue since 08/Jul/26 5:00 PM. */
    String text(Instant due) {
        return texts.text(isOverdue(due) ? "due.overdue" : "due.at", dates.forLoggedInUser().format(Date.from(due)));
    }

    /** The class of a mark; empty for what is neither overdue nor due soon. */
    String markClass(Instant due) {
        return isOverdue(due) ? "bad" : due.isBefore(clock.instant().plus(SOON)) ? "warn" : "";
    }

    /** The sign that goes with the class. */
    String sign(Instant due) {
        return markClass(due).isEmpty() ? "\u00b7" : "!";
    }
}
