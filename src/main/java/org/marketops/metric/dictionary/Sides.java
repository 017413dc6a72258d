package org.marketops.metric.dictionary;

import org.marketops.metric.Fact;
import org.marketops.metric.Undefined;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The rows that have every side of a metric, and their sums. */
final class Sides {

    private final List<Basis.Part> kept;
    private final boolean severalCurrencies;

    Sides(Dictionary dictionary, Definition metric, Basis basis) {
        Set<String> names = new HashSet<>();
        dictionary.bases(metric).forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
        Map<Object, Set<String>> present = new HashMap<>();
        for (Basis.Part part : basis.parts()) {
            if (names.contains(part.name())) {
                present.computeIfAbsent(row(metric, part), key -> new HashSet<>()).add(part.name());
            }
        }
        List<Basis.Part> complete = new ArrayList<>();
        boolean mixed = false;
        String currency = null;
        for (Basis.Part part : basis.parts()) {
            if (names.contains(part.name()) && present.get(row(metric, part)).size() == names.size()) {
                complete.add(part);
                if (!Fact.NO_CURRENCY.equals(part.currency())) {
                    mixed |= currency != null && !currency.equals(part.currency());
                    currency = part.currency();
                }
            }
        }
        this.kept = complete;
        this.severalCurrencies = mixed;
    }

    private static Object row(Definition metric, Basis.Part part) {
        return metric.scope() == Definition.Scope.SOURCE ? List.of(part.issue(), part.source()) : part.issue();
    }

    int issues() {
        Set<Object> issues = new HashSet<>();
        kept.forEach(part -> issues.add(part.issue()));
        return issues.size();
    }

    /** Whether each side was given once, all for the same days: what cannot be added up is true only then. */
    boolean isOneRow() {
        Set<String> seen = new HashSet<>();
        Set<Object> days = new HashSet<>();
        for (Basis.Part part : kept) {
            days.add(List.of(part.firstDay(), part.lastDay()));
            if (!seen.add(part.name()) || days.size() > 1) {
                return false;
            }
        }
        return true;
    }

    /** Amounts of one currency as they are; of several in the company's, where there are rates. */
    Quantity sum(String name, Exchange exchange, Set<String> missing) {
        SortedMap<BigDecimal, BigDecimal> byRate = new TreeMap<>();
        String currency = Fact.NO_CURRENCY;
        boolean any = false;
        for (Basis.Part part : kept) {
            if (!part.name().equalsIgnoreCase(name)) {
                continue;
            }
            any = true;
            Optional<BigDecimal> units = units(part, exchange);
            if (!units.isPresent()) {
                return missingRate(part, exchange, missing);
            }
            currency = Fact.NO_CURRENCY.equals(part.currency()) || !isExchanged(exchange) ? part.currency() : exchange.currency().orElseThrow();
            byRate.merge(units.get(), part.amount(), BigDecimal::add);
        }
        return any ? total(byRate, currency) : Quantity.undefined(Undefined.NO_DATA);
    }

    private boolean isExchanged(Exchange exchange) {
        return severalCurrencies || exchange.isForAll();
    }

    private Optional<BigDecimal> units(Basis.Part part, Exchange exchange) {
        if (!isExchanged(exchange) || Fact.NO_CURRENCY.equals(part.currency()) || exchange.currency().filter(part.currency()::equals).isPresent()) {
            return Optional.of(BigDecimal.ONE);
        }
        return exchange.currency().isPresent() ? exchange.units(part.currency(), part.firstDay()) : Optional.empty();
    }

    private static Quantity missingRate(Basis.Part part, Exchange exchange, Set<String> missing) {
        if (!exchange.currency().isPresent()) {
            return Quantity.undefined(Undefined.MIXED_CURRENCY);
        }
        missing.add(exchange.rateName(part.currency(), part.firstDay()));
        return Quantity.undefined(Undefined.RATE_MISSING);
    }

    /** Exact: what was changed at one rate is added first and divided once. */
    private static Quantity total(SortedMap<BigDecimal, BigDecimal> byRate, String currency) {
        Quantity total = Quantity.of(BigDecimal.ZERO, currency);
        for (Map.Entry<BigDecimal, BigDecimal> atRate : byRate.entrySet()) {
            Quantity amount = Quantity.of(atRate.getValue(), currency);
            total = total.plus(atRate.getKey().compareTo(BigDecimal.ONE) == 0 ? amount
                    : amount.dividedBy(Quantity.of(atRate.getKey(), Fact.NO_CURRENCY), false));
        }
        return total;
    }
}
