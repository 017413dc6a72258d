package org.marketops.template;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.marketops.money.Money;

/**
 * One line of a template's budget: a share of what its region gets, or a fixed amount, spread evenly over months.
 * Shares are hundredths of a percent, 1 to 10000; months count from the plan's first one, 0.
 */
public final class BudgetShare {

    /** A whole in the unit of shares. */
    public static final int WHOLE = 10_000;

    private final String category;
    private final int basisPoints;
    private final Money fixed;
    private final int firstMonth;
    private final int months;

    private BudgetShare(String category, int basisPoints, Money fixed, int firstMonth, int months) {
        this.category = Objects.requireNonNull(category, "category");
        this.basisPoints = basisPoints;
        this.fixed = fixed;
        this.firstMonth = firstMonth;
        this.months = months;
    }

    public static BudgetShare of(String category, int basisPoints, int firstMonth, int months) {
        return new BudgetShare(category, basisPoints, null, firstMonth, months);
    }

    public static BudgetShare fixed(String category, Money amount, int firstMonth, int months) {
        return new BudgetShare(category, 0, Objects.requireNonNull(amount, "amount"), firstMonth, months);
    }

    public String category() {
        return category;
    }

    /** Hundredths of a percent; 0 for a fixed amount. */
    public int basisPoints() {
        return basisPoints;
    }

    public BigDecimal percent() {
        return BigDecimal.valueOf(basisPoints, 2);
    }

    public Optional<Money> fixed() {
        return Optional.ofNullable(fixed);
    }

    public int firstMonth() {
        return firstMonth;
    }

    public int months() {
        return months;
    }
}
