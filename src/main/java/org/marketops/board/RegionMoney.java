package org.marketops.board;

import org.marketops.budget.BudgetLine;
import org.marketops.budget.Figures;
import org.marketops.budget.Kind;
import org.marketops.budget.YearPoint;
import org.marketops.kernel.IssueId;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Plan and actual of a quarter, and plan and forecast of its year, of one region in one currency, in minor units. Without reserves. Immutable. */
public final class RegionMoney {

    private static final int MONTHS_OF_QUARTER = 3;

    private final String region;
    private final Currency currency;
    private final long plan;
    private final long actual;
    private final Figures year;

    private RegionMoney(String region, Currency currency, long plan, long actual, Figures year) {
        this.region = region;
        this.currency = currency;
        this.plan = plan;
        this.actual = actual;
        this.year = year;
    }

    /**
     * Ordered by region, one without a name last, then by currency. Currencies are never added to each other.
     *
     * @param lines of one fiscal year
     * @param regionOf empty for an issue without a region
     * @param quarter 1 to 4
     */
    public static List<RegionMoney> of(List<BudgetLine> lines, Function<IssueId, String> regionOf, int quarter, YearPoint now) {
        Map<String, Map<Currency, RegionMoney>> found = new TreeMap<>(Comparator.comparing(String::isEmpty).thenComparing(Comparator.naturalOrder()));
        for (BudgetLine line : lines) {
            if (!line.isReserve()) {
                String region = regionOf.apply(line.issueId());
                found.computeIfAbsent(region, key -> new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode)))
                        .merge(line.currency(), ofLine(region, line, quarter, now), RegionMoney::plus);
            }
        }
        List<RegionMoney> all = new ArrayList<>();
        found.values().forEach(ofRegion -> all.addAll(ofRegion.values()));
        return all;
    }

    private static RegionMoney ofLine(String region, BudgetLine line, int quarter, YearPoint now) {
        long plan = 0;
        long actual = 0;
        int last = quarter * MONTHS_OF_QUARTER;
        for (int month = last - MONTHS_OF_QUARTER + 1; month <= last; month++) {
            plan = Math.addExact(plan, line.cells().orZero(Kind.PLAN, month));
            actual = Math.addExact(actual, line.cells().orZero(Kind.ACTUAL, month));
        }
        return new RegionMoney(region, line.currency(), plan, actual, Figures.of(line.cells(), now));
    }

    /** @throws ArithmeticException if a sum does not fit */
    private RegionMoney plus(RegionMoney other) {
        return new RegionMoney(region, currency, Math.addExact(plan, other.plan), Math.addExact(actual, other.actual), year.plus(other.year));
    }

    /** Empty where issues name none. */
    public String region() {
        return region;
    }

    public Currency currency() {
        return currency;
    }

    /** Of the quarter. */
    public long plan() {
        return plan;
    }

    /** Of the quarter, so far. */
    public long actual() {
        return actual;
    }

    /** Above zero is more than planned. */
    public long difference() {
        return Math.subtractExact(actual, plan);
    }

    public long planOfYear() {
        return year.plan();
    }

    public long forecastOfYear() {
        return year.forecastAtCompletion();
    }

    /** Above zero is more than planned. */
    public long overYear() {
        return Math.negateExact(year.variance());
    }

    /** Whether the plan stands in for a forecast somewhere. */
    public boolean isForecastAssumed() {
        return year.isForecastAssumed();
    }

    @Override
    public String toString() {
        return region + " " + currency + " " + plan + " " + actual;
    }
}
