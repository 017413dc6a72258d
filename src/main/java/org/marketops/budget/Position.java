package org.marketops.budget;

import java.util.Locale;
import org.marketops.budget.RowFlaw.Reason;

/** A row of a file of actuals as it was read: one position of a document, and the line it belongs to by name. */
final class Position {

    private static final int LONGEST = 60;

    private final FileRow row;
    private final int at;
    private final String document;
    private final String position;
    private final int monthKey;
    private final long minorUnits;
    private final LinePlace place;

    private Position(FileRow row, int at, int monthKey, long minorUnits, LinePlace place) {
        this.row = row;
        this.at = at;
        this.document = document(row);
        this.position = row.words("position", LONGEST);
        this.monthKey = monthKey;
        this.minorUnits = minorUnits;
        this.place = place;
    }

    /** @param at which row of the file it is, the first is 0. @throws FileRow.Flawed if a cell cannot be taken */
    static Position of(FileRow row, int at, Places places) {
        document(row);
        row.words("position", LONGEST);
        int monthKey = places.month(row.text("month")).orElseThrow(() -> row.flawed("month", Reason.NO_MONTH));
        long amount = row.amount("amount", row.currency(), Kind.ACTUAL);
        LinePlace place = places.place(row.text("issue"), Cells.year(monthKey)).orElseThrow(() -> row.flawed("issue", Reason.NO_ISSUE));
        row.words("category", LineWords.LONGEST_NAME);
        row.words("vendor", LineWords.LONGEST_NAME);
        return new Position(row, at, monthKey, amount, place);
    }

    private static String document(FileRow row) {
        String document = row.words("document", LONGEST);
        if (document.isEmpty()) {
            throw row.flawed("document", Reason.NO_DOCUMENT);
        }
        return document;
    }

    /** Document and position: what counts once. */
    String name() {
        return document + "\n" + position;
    }

    String document() {
        return document;
    }

    /** Issue, currency, category and vendor, in small letters: what names a line of the year. */
    String lineName() {
        return name(place.fiscalYear(), place, row.currency().getCurrencyCode(), row.words("category", LineWords.LONGEST_NAME),
                row.words("vendor", LineWords.LONGEST_NAME));
    }

    static String name(BudgetLine line) {
        return name(line.fiscalYear(), line.place(), line.currency().getCurrencyCode(), line.category(), line.vendor());
    }

    private static String name(int year, LinePlace place, String currency, String category, String vendor) {
        return (year + "\n" + place.issue() + "\n" + currency + "\n" + category + "\n" + vendor).toLowerCase(Locale.ROOT);
    }

    TouchedLine line() {
        return new TouchedLine(place, row.words("category", LineWords.LONGEST_NAME), row.words("vendor", LineWords.LONGEST_NAME),
                row.currency());
    }

    int at() {
        return at;
    }

    int monthKey() {
        return monthKey;
    }

    long minorUnits() {
        return minorUnits;
    }

    FileRow row() {
        return row;
    }

    /** @param line the id of its line; {@link BudgetLine#NEW} to ask for what is there */
    Invoice invoice(long projectId, int line) {
        return new Invoice(projectId, document, position, line, monthKey, minorUnits, false);
    }
}
