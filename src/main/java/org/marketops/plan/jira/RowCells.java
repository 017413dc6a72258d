package org.marketops.plan.jira;

import org.marketops.budget.Cells;
import org.marketops.plan.YearSum;

import java.util.Currency;

/** The cells of a row behind its name and currency: months, year, reserve, target, gap. */
final class RowCells {

    private static final int MONTHS_OF_QUARTER = 3;
    /** So many characters more go into the columns of the year. */
    private static final int WIDER = 2;
    private static final int SHORTEST = 7;

    private final Markup html;
    private final AmountWriter amounts;
    private final String over;
    private int longest;
    private boolean inMonth;
    /** The start of a month's cell, by month. */
    private final String[] cell = new String[Cells.MONTHS + 1];

    /** @param monthNow 1 to 12; months before it are closed. @param over what is said of a gap below 0 */
    RowCells(Markup html, AmountWriter amounts, int monthNow, String over) {
        this.html = html;
        this.amounts = amounts;
        this.over = over;
        for (int month = 1; month <= Cells.MONTHS; month++) {
            boolean first = month % MONTHS_OF_QUARTER == 1;
            boolean closed = month < monthNow;
            cell[month] = !first && !closed ? "<td>" : "<td class=\"" + (first ? "q" : "") + (first && closed ? " " : "") + (closed ? "closed" : "") + "\">";
        }
    }

    /** The longest amount of a month in characters, as plan.css and model.js know it. */
    int width() {
        return Math.max(SHORTEST, longest);
    }

    /** The beginning of a month's cell; its amount follows. */
    String start(int month) {
        inMonth = true;
        return cell[month];
    }

    void none() {
        for (int month = 1; month <= Cells.MONTHS; month++) {
            html.raw(cell[month]).raw("</td>");
        }
        html.raw("<td class=\"q\"></td><td></td><td></td><td></td></tr>");
    }

    void sums(Currency currency, YearSum sum) {
        for (int month = 1; month <= Cells.MONTHS; month++) {
            html.raw(start(month));
            amount(sum.month(month), currency, sum.month(month) != 0);
        }
        html.raw("<td class=\"q mo-strong\">");
        amount(sum.year(), currency, true);
        html.raw("<td>");
        amount(sum.reserve(), currency, sum.reserve() != 0);
        html.raw("<td>");
        amount(sum.target(), currency, sum.target() != 0);
        // Without a target there is nothing to be over or under.
        boolean isOver = sum.target() != 0 && sum.gap() < 0;
        html.raw(isOver ? "<td class=\"over\">" : "<td>");
        if (isOver) {
            html.raw("<span class=\"mo-mark bad\" data-sign=\"!\">");
            amounts.write(html.out(), sum.gap(), currency);
            html.raw("<span class=\"mo-vh\">").text(over).raw("</span></span></td></tr>");
        } else {
            amount(sum.gap(), currency, sum.target() != 0);
            html.raw("</tr>");
        }
    }

    /** Closes the cell that was opened. @param there whether the amount is written */
    void amount(long minor, Currency currency, boolean there) {
        if (there) {
            int before = html.out().length();
            amounts.write(html.out(), minor, currency);
            longest = Math.max(longest, html.out().length() - before - (inMonth ? 0 : WIDER));
        }
        inMonth = false;
        html.raw("</td>");
    }
}
