package org.marketops.template;

import java.util.Objects;

/** A sub-task of a campaign of a template; its days count from the campaign's first one, 0. */
public final class TemplateActivity {

    private final String summary;
    private final int startDay;
    private final int days;

    public TemplateActivity(String summary, int startDay, int days) {
        this.summary = Objects.requireNonNull(summary, "summary");
        this.startDay = startDay;
        this.days = days;
    }

    /** May hold placeholders. */
    public String summary() {
        return summary;
    }

    public int startDay() {
        return startDay;
    }

    public int days() {
        return days;
    }
}
