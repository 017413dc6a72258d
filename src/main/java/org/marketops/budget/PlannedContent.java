package org.marketops.budget;

import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.marketops.approval.content.MaterialField;

/** Planned amounts as entries of a snapshot: budgetLines.202703.EUR is 12000.5, without trailing zeros. */
public final class PlannedContent {

    private PlannedContent() {
    }

    public static SortedMap<String, String> entries(Map<Integer, Sums> planned) {
        SortedMap<String, String> entries = new TreeMap<>();
        planned.forEach((month, sums) -> sums.byCurrency().forEach((currency, minor) -> entries.put(
                MaterialField.budgetEntry(month, currency.getCurrencyCode()),
                AmountText.amount(minor, currency).stripTrailingZeros().toPlainString())));
        return entries;
    }

    /** What the lines plan together. @throws ArithmeticException if a sum does not fit */
    public static SortedMap<Integer, Sums> of(Collection<BudgetLine> lines) {
        SortedMap<Integer, Sums> planned = new TreeMap<>();
        for (BudgetLine line : lines) {
            for (int month = 1; month <= Cells.MONTHS; month++) {
                Sums amount = Sums.of(line.currency(), line.cells().orZero(Kind.PLAN, month));
                planned.merge(Cells.key(line.fiscalYear(), month), amount, Sums::plus);
            }
        }
        planned.values().removeIf(Sums.none()::equals);
        return planned;
    }
}
