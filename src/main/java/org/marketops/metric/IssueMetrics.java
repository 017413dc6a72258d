package org.marketops.metric;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The numbers of one campaign, or of a plan with its campaigns, each counted once. */
public final class IssueMetrics {

    private final List<MonthSum> sums;
    private final int campaigns;
    private final int notVisible;

    public IssueMetrics(List<MonthSum> sums, int campaigns, int notVisible) {
        this.sums = List.copyOf(sums);
        this.campaigns = campaigns;
        this.notVisible = notVisible;
    }

    public boolean isEmpty() {
        return sums.isEmpty();
    }

    /** Campaigns of the plan that the reader may see, with numbers or without; 0 for a campaign. */
    public int campaigns() {
        return campaigns;
    }

    /** Campaigns of the plan that the reader may not see, and that are therefore in no number. */
    public int notVisible() {
        return notVisible;
    }

    public List<MonthSum> sums() {
        return sums;
    }

    public Totals totals() {
        return Totals.of(sums);
    }

    /** By month of the first day, in order; months without a row are absent, not zero. */
    public Map<YearMonth, List<MonthSum>> byMonth() {
        Map<YearMonth, List<MonthSum>> months = new TreeMap<>();
        for (MonthSum sum : sums) {
            months.computeIfAbsent(sum.month(), key -> new ArrayList<>()).add(sum);
        }
        return months;
    }

    /** Whether a figure covers days of more than one month, and therefore stands at its first. */
    public boolean spansMonths() {
        return sums.stream().anyMatch(sum -> !YearMonth.from(sum.lastDay()).equals(sum.month()));
    }

    public SortedSet<String> sources() {
        SortedSet<String> sources = new TreeSet<>();
        sums.forEach(sum -> sources.add(sum.source()));
        return sources;
    }

    public Optional<LocalDate> firstDay() {
        return sums.stream().map(MonthSum::firstDay).min(LocalDate::compareTo);
    }

    public Optional<LocalDate> lastDay() {
        return sums.stream().map(MonthSum::lastDay).max(LocalDate::compareTo);
    }

    public Optional<Instant> lastImport() {
        return sums.stream().map(MonthSum::importedAt).max(Instant::compareTo);
    }
}
