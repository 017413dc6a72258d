package org.marketops.metric;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Adds up rows that mean the same campaign, metric, currency and days (an export has one row an ad), so that they take
 * one fact, and hands facts on in portions.
 */
final class FactKeeper {

    private static final int PORTION = 10_000;

    private final Consumer<List<Fact>> out;
    private final Map<List<Object>, Fact> facts = new LinkedHashMap<>();

    FactKeeper(Consumer<List<Fact>> out) {
        this.out = out;
    }

    void add(Fact fact) {
        List<Object> key = List.of(fact.campaign(), fact.metric(), fact.currency(), fact.firstDay(), fact.lastDay());
        facts.merge(key, fact, (one, other) -> new Fact(one.campaign(), one.metric(), one.currency(),
                one.firstDay(), one.lastDay(), one.amount().plus(other.amount())));
        if (facts.size() >= PORTION) {
            flush();
        }
    }

    void flush() {
        out.accept(new ArrayList<>(facts.values()));
        facts.clear();
    }
}
