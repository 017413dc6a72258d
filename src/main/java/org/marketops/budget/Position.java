package org.marketops.budget;

import java.util.Currency;
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
    private final Currency currency;
    private final long minorUnits;
    private final LinePlace place;
    private final String category;
    private final String vendor;

    /** @param at which row of the file it is, the first is 0. @throws FileRow.Flawed if a cell cannot be taken */
    Position(FileRow row, int at, Places places) {
        this.row = row;
        this.at = at;
        this.document = row.words("document", LONGEST);
        this.position = row.words("position", LONGEST);
        if (document.isEmpty()) {
            throw row.flawed("document", Reason.NO_DOCUMENT);
        }
        this.monthKey = places.month(row.text("month")).orElseThrow(() -> row.flawed("month", Reason.NO_MONTH));
        this.currency = row.currency();
        this.minorUnits = row.amount("amount", currency, Kind.ACTUAL);
        this.place = places.place(row.text("issue"), Cells.year(monthKey)).orElseThrow(() -> row.flawed("issue", Reason.NO_ISSUE));
        this.category = row.words("category", LineWords.LONGEST_NAME);
        this.vendor = row.words("vendor", LineWords.LONGEST_NAME);
    }

    /** Document and position: what counts once. */
    String name() {
        return document + "\n" + position;
    }

    String document() {
        return document;
    }

    /** Year, issue, currency, category and vendor, in small letters: what names a line. */
    String lineName() {
        return name(place, currency, category, vendor);
    }

    static String name(BudgetLine line) {
        return name(line.place(), line.currency(), line.category(), line.vendor());
    }

    private static String name(LinePlace place, Currency currency, String category, String vendor) {
        return (place.fiscalYear() + "\n" + place.issue() + "\n" + currency.getCurrencyCode() + "\n" + category + "\n" + vendor).toLowerCase(Locale.ROOT);
    }

    TouchedLine line() {
        return new TouchedLine(place, category, vendor, currency);
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
