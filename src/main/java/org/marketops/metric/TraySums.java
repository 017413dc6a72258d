package org.marketops.metric;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Adds up facts that are moved between the tray and an issue. What was given to an issue and is taken back is written as a sum
 * below zero, so that a report of a day in between still finds it.
 */
public final class TraySums {

    private final SumKeeper issue;
    private final ProjectSumKeeper project;

    private TraySums(SumKeeper issue, ProjectSumKeeper project) {
        this.issue = issue;
        this.project = project;
    }

    public static TraySums given(MetricStore store, TrayEntry.Origin origin, Instant now) {
        return new TraySums(new SumKeeper(origin.source(), now, portion -> store.addSums(origin.batchId(), portion)),
                new ProjectSumKeeper(origin.source(), now, portion -> store.addProjectSums(origin.batchId(), origin.projectId(), portion)));
    }

    public static TraySums takenBack(MetricStore store, TrayEntry.Origin origin, Instant now) {
        return new TraySums(new SumKeeper(origin.source(), now, portion -> {
            List<MonthSum> below = new ArrayList<>();
            portion.forEach(sum -> below.add(below(sum)));
            store.addSums(origin.batchId(), below);
        }), new ProjectSumKeeper(origin.source(), now, portion -> {
            List<ProjectSum> below = new ArrayList<>();
            portion.forEach(sum -> below.add(below(sum)));
            store.addProjectSums(origin.batchId(), origin.projectId(), below);
        }));
    }

    /** @throws ArithmeticException if a sum does not fit */
    public void add(List<Fact> facts) {
        facts.forEach(issue::add);
        facts.forEach(project::add);
    }

    public void flush() {
        issue.flush();
        project.flush();
    }

    /** Without the pairs of what was given and taken back: nothing of them is left to be shown, not even a zero. */
    static List<MonthSum> settled(List<MonthSum> all) {
        Map<List<Object>, Integer> takenBack = new HashMap<>();
        all.stream().filter(sum -> sum.amount().compareTo(Amount.ZERO) < 0)
                .forEach(sum -> takenBack.merge(key(sum, -sum.amount().millionths()), 1, Integer::sum));
        if (takenBack.isEmpty()) {
            return all;
        }
        Map<List<Object>, Integer> kept = new HashMap<>(takenBack);
        List<MonthSum> left = new ArrayList<>();
        for (MonthSum sum : all) {
            List<Object> key = key(sum, sum.amount().millionths());
            if (kept.getOrDefault(key, 0) > 0) {
                kept.merge(key, -1, Integer::sum);
            } else {
                left.add(sum);
            }
        }
        // One below zero goes only with its counterpart: where that is not found, the sum has to stay right.
        Map<List<Object>, Integer> paired = new HashMap<>(takenBack);
        kept.forEach((key, unpaired) -> paired.merge(key, -unpaired, Integer::sum));
        left.removeIf(sum -> {
            List<Object> key = key(sum, -sum.amount().millionths());
            boolean gone = sum.amount().compareTo(Amount.ZERO) < 0 && paired.getOrDefault(key, 0) > 0;
            if (gone) {
                paired.merge(key, -1, Integer::sum);
            }
            return gone;
        });
        return left;
    }

    private static List<Object> key(MonthSum sum, long millionths) {
        return List.of(sum.issue(), sum.metric(), sum.source(), sum.currency(), sum.firstDay(), sum.lastDay(), millionths);
    }

    private static MonthSum below(MonthSum sum) {
        return new MonthSum(sum.issue(), sum.metric(), sum.source(), sum.currency(), sum.firstDay(), sum.lastDay(),
                Amount.ofMillionths(Math.negateExact(sum.amount().millionths())), sum.importedAt());
    }

    private static ProjectSum below(ProjectSum sum) {
        return new ProjectSum(sum.metric(), sum.source(), sum.currency(), sum.firstDay(), sum.lastDay(),
                Amount.ofMillionths(Math.negateExact(sum.amount().millionths())), -sum.facts(), sum.importedAt());
    }
}
