package org.marketops.metric;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Adds facts up by metric, currency and days while a file is read, and hands the sums of the project on in portions. */
public final class ProjectSumKeeper {

    private static final int PORTION = 20_000;

    private final String source;
    private final Instant now;
    private final Consumer<List<ProjectSum>> out;
    private final Map<List<Object>, ProjectSum> sums = new LinkedHashMap<>();

    public ProjectSumKeeper(String source, Instant now, Consumer<List<ProjectSum>> out) {
        this.source = source;
        this.now = now;
        this.out = out;
    }

    public void add(Fact fact) {
        if (fact.campaign().issue().isEmpty()) {
            return;
        }
        sums.merge(List.of(fact.metric(), fact.currency(), fact.firstDay(), fact.lastDay()), sumOf(fact), ProjectSum::plus);
        if (sums.size() >= PORTION) {
            flush();
        }
    }

    public void flush() {
        out.accept(new ArrayList<>(sums.values()));
        sums.clear();
    }

    private ProjectSum sumOf(Fact fact) {
        return new ProjectSum(fact.metric(), source, fact.currency(), fact.firstDay(), fact.lastDay(), fact.amount(), 1, now);
    }
}
