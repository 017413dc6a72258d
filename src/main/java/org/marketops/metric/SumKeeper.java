package org.marketops.metric;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Adds facts up by issue, metric, currency and month while a file is read, and hands the sums on in portions. */
public final class SumKeeper {

    private static final int PORTION = 20_000;

    private final String source;
    private final Instant now;
    private final Consumer<List<MonthSum>> out;
    private final Map<List<Object>, MonthSum> sums = new LinkedHashMap<>();

    public SumKeeper(String source, Instant now, Consumer<List<MonthSum>> out) {
        this.source = source;
        this.now = now;
        this.out = out;
    }

    public void add(Fact fact) {
        if (fact.campaign().issue().isEmpty()) {
            return;
        }
        // What lasts into another month is a figure of neither: added up with days of the month, it would make them so too.
        List<Object> key = List.of(fact.campaign(), fact.metric(), fact.currency(), YearMonth.from(fact.firstDay()), YearMonth.from(fact.lastDay()));
        sums.merge(key, sumOf(fact), SumKeeper::both);
        if (sums.size() >= PORTION) {
            flush();
        }
    }

    public void flush() {
        out.accept(new ArrayList<>(sums.values()));
        sums.clear();
    }

    private MonthSum sumOf(Fact fact) {
        return new MonthSum(fact.campaign().issue().orElseThrow(), fact.metric(), source, fact.currency(),
                fact.firstDay(), fact.lastDay(), fact.amount(), now);
    }

    private static MonthSum both(MonthSum one, MonthSum other) {
        return new MonthSum(one.issue(), one.metric(), one.source(), one.currency(),
                one.firstDay().isBefore(other.firstDay()) ? one.firstDay() : other.firstDay(),
                one.lastDay().isAfter(other.lastDay()) ? one.lastDay() : other.lastDay(),
                one.amount().plus(other.amount()), one.importedAt());
    }
}
