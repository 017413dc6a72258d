package org.marketops.budget;

import java.util.Currency;
import java.util.Objects;
import java.util.Optional;
import org.marketops.kernel.IssueId;

/**
 * One line of a budget: one issue, one currency, one fiscal year, amounts by month and kind. A reserve is the line of a parent
 * that is not given to its parts yet. Immutable.
 */
public final class BudgetLine {

    /** Of a line that is not stored yet. */
    public static final int NEW = 0;

    private final int id;
    private final int version;
    private final LinePlace place;
    private final LineWords words;
    private final Currency currency;
    private final boolean reserve;
    private final boolean locked;
    private final Cells cells;

    private BudgetLine(int id, int version, LinePlace place, LineWords words, Currency currency, boolean reserve, boolean locked,
                       Cells cells) {
        this.id = id;
        this.version = version;
        this.place = Objects.requireNonNull(place, "place");
        this.words = Objects.requireNonNull(words, "words");
        this.currency = Objects.requireNonNull(currency, "currency");
        this.reserve = reserve;
        this.locked = locked;
        this.cells = Objects.requireNonNull(cells, "cells");
    }

    public static BudgetLine draft(LinePlace place, LineWords words, Currency currency, boolean reserve) {
        return new BudgetLine(NEW, 1, place, words, currency, reserve, false, Cells.none());
    }

    public BudgetLine saved(int newId, int newVersion) {
        return new BudgetLine(newId, newVersion, place, words, currency, reserve, locked, cells);
    }

    public BudgetLine withCells(Cells changed) {
        return new BudgetLine(id, version, place, words, currency, reserve, locked, changed);
    }

    public BudgetLine withWords(LineWords changed) {
        return new BudgetLine(id, version, place, changed, currency, reserve, locked, cells);
    }

    public BudgetLine withLock(boolean isLocked) {
        return new BudgetLine(id, version, place, words, currency, reserve, isLocked, cells);
    }

    public int id() {
        return id;
    }

    /** Counts the edits; an edit that rests on another one is stale. */
    public int version() {
        return version;
    }

    public LinePlace place() {
        return place;
    }

    public IssueId issueId() {
        return place.issue();
    }

    /** The plan that the line counts for; empty for a campaign under no plan. */
    public Optional<IssueId> planId() {
        return place.plan();
    }

    public long projectId() {
        return place.projectId();
    }

    public int fiscalYear() {
        return place.fiscalYear();
    }

    public LineWords words() {
        return words;
    }

    public String category() {
        return words.category();
    }

    public String vendor() {
        return words.vendor();
    }

    public String note() {
        return words.note();
    }

    public Tag tag() {
        return words.tag();
    }

    public Currency currency() {
        return currency;
    }

    /** Whether it is the unallocated reserve of a parent, which counts once, beside the parent's parts. */
    public boolean isReserve() {
        return reserve;
    }

    /** Whether its planned amounts change only by a request: the plan is approved. */
    public boolean isLocked() {
        return locked;
    }

    public Cells cells() {
        return cells;
    }

    @Override
    public String toString() {
        return "line " + id + " version " + version + " " + currency + " " + cells;
    }
}
