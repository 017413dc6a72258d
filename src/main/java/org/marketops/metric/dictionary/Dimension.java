package org.marketops.metric.dictionary;

/** Whether a formula comes to money or to a plain number; what comes to neither is refused when it is saved. */
enum Dimension {
    PLAIN, MONEY;

    /** @throws FormulaRefused if the two cannot stand beside that sign */
    Dimension with(char sign, Dimension other) {
        boolean same = this == other;
        switch (sign) {
            case '*':
                if (same && this == MONEY) {
                    throw new FormulaRefused(FormulaRefused.Reason.MONEY_TIMES_MONEY);
                }
                return this == MONEY ? MONEY : other;
            case '/':
                if (this == PLAIN && other == MONEY) {
                    throw new FormulaRefused(FormulaRefused.Reason.NUMBER_BY_MONEY);
                }
                return same ? PLAIN : MONEY;
            default:
                if (!same) {
                    throw new FormulaRefused(FormulaRefused.Reason.MONEY_AND_NUMBER);
                }
                return this;
        }
    }
}
