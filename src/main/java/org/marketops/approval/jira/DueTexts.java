package org.marketops.approval.jira;

import org.marketops.jira.ReaderTimes;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Says when a decision is due, and marks what is overdue or due within a day. */
public final class DueTexts {

    private static final Duration SOON = Duration.ofDays(1);

    private final RefusalTexts texts;
    private final ReaderTimes dates;
    private final Clock clock;

    public DueTexts(RefusalTexts texts, ReaderTimes dates, Clock clock) {
        this.texts = texts;
        this.dates = dates;
        this.clock = clock;
    }

    boolean isOverdue(Instant due) {
        return !due.isAfter(clock.instant());
    }

    /** For example: Due 9 Jul 17:00, or Overdue since 8 Jul 17:00. */
    String text(Instant due) {
        return texts.text(isOverdue(due) ? "due.overdue" : "due.at", dates.at(due));
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
