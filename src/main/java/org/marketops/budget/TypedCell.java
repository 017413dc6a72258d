package org.marketops.budget;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.marketops.budget.CellProblem.Reason;

/** What is checked of one typed cell, whatever becomes of it. */
final class TypedCell {

    private TypedCell() {
    }

    /** The month does not belong to the line's year. */
    static Optional<CellProblem> outside(int row, CellEdit edit, BudgetLine line) {
        int month = Cells.month(edit.monthKey());
        if (Cells.year(edit.monthKey()) == line.fiscalYear() && month >= 1 && month <= Cells.MONTHS) {
            return Optional.empty();
        }
        return Optional.of(CellProblem.of(row, edit, Reason.MONTH_OUTSIDE_YEAR, List.of(Integer.toString(edit.monthKey()),
                Integer.toString(Cells.key(line.fiscalYear(), 1)), Integer.toString(Cells.key(line.fiscalYear(), Cells.MONTHS)))));
    }

    /** In minor units; empty clears the cell. @throws AmountRefused if it is none, or below zero where that is nothing */
    static OptionalLong amount(CellEdit edit, BudgetLine line) {
        if (edit.typed().isEmpty()) {
            return OptionalLong.empty();
        }
        long minor = AmountText.minor(edit.typed(), line.currency());
        if (minor < 0 && !edit.kind().mayBeNegative()) {
            throw new AmountRefused(Reason.BELOW_ZERO);
        }
        return OptionalLong.of(minor);
    }
}
