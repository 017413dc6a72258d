package org.marketops.board.jira;

/** What somebody set for an item of a dashboard, as it was sent: not checked yet. Immutable. */
final class ItemSettings {

    private final String item;
    private final String project;
    private final String period;
    private final String of;

    ItemSettings(String item, String project, String period, String of) {
        this.item = item;
        this.project = project;
        this.period = period;
        this.of = of;
    }

    String item() {
        return item;
    }

    /** Key; empty for the first that the reader may browse. */
    String project() {
        return project;
    }

    /** {@code last}, {@code this}, a quarter such as 2027Q1, or empty for what the item usually shows. */
    String period() {
        return period;
    }

    /** {@code metric:…} or {@code objective:…}; empty for all. */
    String of() {
        return of;
    }
}
