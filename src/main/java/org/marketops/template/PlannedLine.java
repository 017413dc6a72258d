package org.marketops.template;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.marketops.money.Money;

/** A budget line that will be made: of which issue, for which region and category, and how much on which months. Immutable. */
public final class PlannedLine {

    private final String issue;
    private final String region;
    private final String category;
    private final Money total;
    private final Map<LocalDate, Money> months;

    PlannedLine(String issue, String region, String category, Money total, LocalDate start, int firstMonth, int howMany) {
        this.issue = Objects.requireNonNull(issue, "issue");
        this.region = region;
        this.category = category;
        this.total = total;
        Map<LocalDate, Money> spread = new LinkedHashMap<>();
        Money[] parts = total.split(howMany);
        for (int i = 0; i < howMany; i++) {
            spread.put(start.plusMonths((long) firstMonth + i), parts[i]);
        }
        this.months = Collections.unmodifiableMap(spread);
    }

    /** The name of the issue within its blueprint. */
    public String issue() {
        return issue;
    }

    public String region() {
        return region;
    }

    /** Empty: what no line of the template takes, the region's reserve. */
    public String category() {
        return category;
    }

    public boolean isReserve() {
        return category.isEmpty();
    }

    public Money total() {
        return total;
    }

    /** By a day of each month, in order; the parts add up to the total. */
    public Map<LocalDate, Money> months() {
        return months;
    }
}
