package org.marketops.budget;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Why one cell of a block cannot be saved. */
public final class CellProblem {

    /** The names are part of the REST contract. */
    public enum Reason {
        NO_LINE, MONTH_OUTSIDE_YEAR, TWICE, NOT_A_NUMBER, TOO_MANY_DECIMALS, TOO_LARGE, BELOW_ZERO, NOT_EVEN, DIVIDED_BY_ZERO,
        LOCKED, STALE;

        /** Whether what was sent is readable and collides with what is there. */
        public boolean isConflict() {
            return this == LOCKED || this == STALE;
        }
    }

    private final int row;
    private final CellEdit edit;
    private final Reason reason;
    private final List<String> arguments;
    private final CellChange theirs;

    private CellProblem(int row, CellEdit edit, Reason reason, List<String> arguments, CellChange theirs) {
        this.row = row;
        this.edit = Objects.requireNonNull(edit, "edit");
        this.reason = Objects.requireNonNull(reason, "reason");
        this.arguments = List.copyOf(arguments);
        this.theirs = theirs;
    }

    static CellProblem of(int row, CellEdit edit, Reason reason, List<String> arguments) {
        return new CellProblem(row, edit, reason, arguments, null);
    }

    static CellProblem stale(int row, CellEdit edit, CellChange theirs) {
        return new CellProblem(row, edit, Reason.STALE, List.of(), theirs);
    }

    /** Place in the block that was sent, from 1. */
    public int row() {
        return row;
    }

    public CellEdit edit() {
        return edit;
    }

    public Reason reason() {
        return reason;
    }

    /** What the sentence about it names besides the value. */
    public List<String> arguments() {
        return arguments;
    }

    /** Of a stale cell: what somebody else saved. */
    public Optional<CellChange> theirs() {
        return Optional.ofNullable(theirs);
    }
}
