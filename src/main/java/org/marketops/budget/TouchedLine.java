package org.marketops.budget;

import java.util.Currency;
import java.util.OptionalLong;

/** A line that gets actuals of a file: which it is, and what its months get. Small, as a file may touch a hundred thousand. */
final class TouchedLine {

    private final LinePlace place;
    private final String category;
    private final String vendor;
    private final Currency currency;
    private final long[] added = new long[Cells.MONTHS];
    private int months;
    private int id = BudgetLine.NEW;
    private boolean made;

    TouchedLine(LinePlace place, String category, String vendor, Currency currency) {
        this.place = place;
        this.category = category;
        this.vendor = vendor;
        this.currency = currency;
    }

    /** @throws ArithmeticException if a sum does not fit */
    void add(int month, long minorUnits) {
        added[month - 1] = Math.addExact(added[month - 1], minorUnits);
        months |= 1 << month;
    }

    /** What the file adds to the line as it is. */
    BudgetLine applied(BudgetLine line) {
        Cells cells = line.cells();
        for (int month = 1; month <= Cells.MONTHS; month++) {
            if ((months & 1 << month) != 0) {
                cells = cells.with(Kind.ACTUAL, month, OptionalLong.of(Math.addExact(cells.orZero(Kind.ACTUAL, month), added[month - 1])));
            }
        }
        return line.withCells(cells);
    }

    BudgetLine draft() {
        return BudgetLine.draft(place, new LineWords(category, vendor, "", Tag.COMMITTED), currency, false);
    }

    LinePlace place() {
        return place;
    }

    /** {@link BudgetLine#NEW} until it is found or made. */
    int id() {
        return id;
    }

    void found(int lineId) {
        id = lineId;
    }

    void made(int lineId) {
        id = lineId;
        made = true;
    }

    /** Made by this file, without any amount yet. */
    boolean isMade() {
        return made;
    }
}
