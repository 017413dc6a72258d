package org.marketops.plan;

import org.marketops.budget.BudgetLine;
import org.marketops.budget.Cells;
import org.marketops.budget.Kind;
import org.marketops.money.CompanyAmount;
import org.marketops.money.MissingRate;
import org.marketops.money.Money;
import org.marketops.money.Rates;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The actual amounts of a fiscal year in the company's currency, once at the plan rate and once at the rates of their months. What
 * lies between is the exchange effect: above 0 the year costs more than it would at the plan rate. Immutable.
 */
public final class ExchangeEffect {

    /** The actual amounts of one currency and month. */
    public static final class Row {

        private final Money actual;
        private final int month;
        private final CompanyAmount planned;
        private final CompanyAmount paid;

        private Row(Money actual, int fiscalYear, int month, Rates rates) {
            this.actual = actual;
            this.month = month;
            this.planned = rates.atPlanRate(actual, fiscalYear);
            this.paid = rates.atActualRate(actual, fiscalYear, month);
        }

        public Money actual() {
            return actual;
        }

        /** 1 to 12. */
        public int month() {
            return month;
        }

        public CompanyAmount atPlanRate() {
            return planned;
        }

        public CompanyAmount atActualRate() {
            return paid;
        }

        public CompanyAmount effect() {
            return paid.minus(planned);
        }
    }

    private final Rates rates;
    private final List<Row> rows;

    private ExchangeEffect(Rates rates, List<Row> rows) {
        this.rates = rates;
        this.rows = List.copyOf(rows);
    }

    /** @param lines of that fiscal year, any currencies */
    public static ExchangeEffect of(Collection<BudgetLine> lines, Rates rates, int fiscalYear) {
        Map<Currency, long[]> sums = new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode));
        for (BudgetLine line : lines) {
            long[] months = sums.computeIfAbsent(line.currency(), key -> new long[Cells.MONTHS]);
            for (int month = 1; month <= Cells.MONTHS; month++) {
                months[month - 1] = Math.addExact(months[month - 1], line.cells().orZero(Kind.ACTUAL, month));
            }
        }
        return of(sums, rates, fiscalYear);
    }

    /** @param sums actual amounts of the twelve months by currency, in minor units */
    public static ExchangeEffect of(Map<Currency, long[]> sums, Rates rates, int fiscalYear) {
        List<Row> rows = new ArrayList<>();
        sums.forEach((currency, months) -> {
            for (int month = 1; month <= Cells.MONTHS; month++) {
                if (months[month - 1] != 0) {
                    rows.add(new Row(Money.ofMinor(currency, months[month - 1]), fiscalYear, month, rates));
                }
            }
        });
        return new ExchangeEffect(rates, rows);
    }

    /** By currency and month; months without actual amounts are left out. */
    public List<Row> rows() {
        return rows;
    }

    /** Whether anything was paid in another currency than the company's. */
    public boolean isForeign() {
        return rows.stream().anyMatch(row -> !row.actual.currency().equals(rates.company()));
    }

    public CompanyAmount atPlanRate() {
        return rows.stream().map(Row::atPlanRate).reduce(CompanyAmount.zero(rates.company()), CompanyAmount::plus);
    }

    public CompanyAmount atActualRates() {
        return rows.stream().map(Row::atActualRate).reduce(CompanyAmount.zero(rates.company()), CompanyAmount::plus);
    }

    /** The difference of the exact amounts: rounded it may be one unit off the difference of the rounded ones. */
    public CompanyAmount total() {
        return atActualRates().minus(atPlanRate());
    }

    /** Every rate that is missing, once, by currency and month; of the plan rate the month is 0. */
    public List<MissingRate> missing() {
        Map<String, MissingRate> missing = new TreeMap<>();
        for (Row row : rows) {
            row.planned.missing().ifPresent(rate -> missing.put(key(rate), rate));
            row.paid.missing().ifPresent(rate -> missing.put(key(rate), rate));
        }
        return new ArrayList<>(missing.values());
    }

    private static String key(MissingRate rate) {
        return String.format("%s:%02d", rate.currency().getCurrencyCode(), rate.month());
    }
}
