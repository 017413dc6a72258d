package org.marketops.board;

import org.marketops.budget.BudgetLine;
import org.marketops.budget.Cells;
import org.marketops.budget.Figures;
import org.marketops.budget.Kind;
import org.marketops.budget.YearPoint;
import org.marketops.kernel.IssueId;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** What was spent of what was planned up to now, in the months of one quarter, of one region in one currency, in minor units. Without reserves. */
public final class QuarterPace {

    /** A pace in a word. */
    public enum Pace { BEHIND, ON_PACE, AHEAD }

    private static final int MONTHS_OF_QUARTER = 3;
    private static final BigDecimal ON_PACE_FROM = BigDecimal.valueOf(90);
    private static final BigDecimal ON_PACE_TO = BigDecimal.valueOf(110);

    private final String region;
    private final Currency currency;
    private final Figures toDate;

    private QuarterPace(String region, Currency currency, Figures toDate) {
        this.region = region;
        this.currency = currency;
        this.toDate = toDate;
    }

    /**
     * Ordered by region, one without a name last, then by currency; what has neither plan nor actual up to now is left out.
     *
     * @param lines of one fiscal year
     * @param regionOf empty for an issue without a region
     * @param quarter 1 to 4
     */
    public static List<QuarterPace> of(List<BudgetLine> lines, Function<IssueId, String> regionOf, int quarter, YearPoint now) {
        Map<String, Map<Currency, Figures>> found = new TreeMap<>(Comparator.comparing(String::isEmpty).thenComparing(Comparator.naturalOrder()));
        for (BudgetLine line : lines) {
            if (!line.isReserve()) {
                found.computeIfAbsent(regionOf.apply(line.issueId()), key -> new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode)))
                        .merge(line.currency(), Figures.of(begun(line.cells(), quarter, now), now), Figures::plus);
            }
        }
        List<QuarterPace> all = new ArrayList<>();
        found.forEach((region, figures) -> figures.forEach((currency, sum) -> {
            if (sum.plannedToDate() != 0 || sum.actual() != 0) {
                all.add(new QuarterPace(region, currency, sum));
            }
        }));
        return all;
    }

    /** Months to come are not in it: what is booked early there is not spent to date. */
    private static Cells begun(Cells cells, int quarter, YearPoint now) {
        Cells begun = Cells.none();
        int last = quarter * MONTHS_OF_QUARTER;
        for (int month = last - MONTHS_OF_QUARTER + 1; month <= last; month++) {
            if (now.isClosed(month) || now.isOpen(month)) {
                begun = begun.with(Kind.PLAN, month, cells.orZero(Kind.PLAN, month)).with(Kind.ACTUAL, month, cells.orZero(Kind.ACTUAL, month));
            }
        }
        return begun;
    }

    /** Empty where issues name none. */
    public String region() {
        return region;
    }

    public Currency currency() {
        return currency;
    }

    public long planned() {
        return toDate.plannedToDate();
    }

    public long actual() {
        return toDate.actual();
    }

    /** In percent with two decimals; empty where nothing was planned up to now. */
    public Optional<BigDecimal> pacing() {
        return toDate.pacing().percent();
    }

    /** On pace from 90 to 110 percent. */
    public Optional<Pace> pace() {
        return pacing().map(percent -> percent.compareTo(ON_PACE_FROM) < 0 ? Pace.BEHIND : percent.compareTo(ON_PACE_TO) > 0 ? Pace.AHEAD : Pace.ON_PACE);
    }

    @Override
    public String toString() {
        return region + " " + currency + " " + planned() + " " + actual();
    }
}
