package org.marketops.budget;

import org.marketops.kernel.IssueId;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a file would make or change, by issue and currency, in minor units. Nothing of it is saved. */
public final class FilePreview {

    /** The part of one issue and currency. */
    public static final class Part {

        private final IssueId issue;
        private final Currency currency;
        private final long[] amounts = new long[Kind.values().length];
        private int rows;

        private Part(IssueId issue, Currency currency) {
            this.issue = issue;
            this.currency = currency;
        }

        public IssueId issue() {
            return issue;
        }

        public Currency currency() {
            return currency;
        }

        /** New lines, or new positions of documents. */
        public int rows() {
            return rows;
        }

        /** Of all months together. */
        public long amount(Kind kind) {
            return amounts[kind.ordinal()];
        }
    }

    private final Map<String, Part> parts = new TreeMap<>();
    private int rows;
    private int lines;
    private int twins;
    private int known;
    private int removed;

    FilePreview() {
    }

    void add(BudgetLine line, Kind kind, long minorUnits) {
        Part part = part(line);
        part.amounts[kind.ordinal()] = Math.addExact(part.amounts[kind.ordinal()], minorUnits);
    }

    /** One more row of the kind that the file is about. */
    void count(BudgetLine line) {
        part(line).rows++;
        rows++;
    }

    private Part part(BudgetLine line) {
        return parts.computeIfAbsent(String.format("%019d %s", line.issueId().value(), line.currency()),
                key -> new Part(line.issueId(), line.currency()));
    }

    void newLine() {
        lines++;
    }

    void twin() {
        twins++;
    }

    void became(ImportActuals.Result result) {
        known = result.known();
        removed = result.removed();
    }

    /** By issue and currency. */
    public List<Part> parts() {
        return new ArrayList<>(parts.values());
    }

    /** New lines, or new positions of documents, of all parts. */
    public int rows() {
        return rows;
    }

    /** Lines that are made; of a file of actuals only where no line fits. */
    public int newLines() {
        return lines;
    }

    /** Lines of the file that are called as one that is there: issue, currency, category, vendor and note. */
    public int twins() {
        return twins;
    }

    /** Positions that came before with the same amount; they count once. */
    public int known() {
        return known;
    }

    /** Positions that somebody removed; they stay out. */
    public int removed() {
        return removed;
    }
}
