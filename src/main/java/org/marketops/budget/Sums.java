package org.marketops.budget;

import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.SortedMap;
import java.util.TreeMap;

/** Minor units by currency; currencies are never added to each other. Zero sums are left out. Immutable. */
public final class Sums {

    private static final Sums NONE = new Sums(empty());

    private final SortedMap<Currency, Long> amounts;

    private Sums(SortedMap<Currency, Long> amounts) {
        this.amounts = Collections.unmodifiableSortedMap(amounts);
    }

    public static Sums none() {
        return NONE;
    }

    public static Sums of(Currency currency, long minorUnits) {
        SortedMap<Currency, Long> amounts = empty();
        if (minorUnits != 0) {
            amounts.put(currency, minorUnits);
        }
        return new Sums(amounts);
    }

    /** @throws ArithmeticException if a sum does not fit */
    public Sums plus(Sums other) {
        SortedMap<Currency, Long> sums = empty();
        sums.putAll(amounts);
        other.amounts.forEach((currency, amount) -> sums.merge(currency, amount, Math::addExact));
        sums.values().removeIf(amount -> amount == 0);
        return new Sums(sums);
    }

    /** Ordered by code. */
    public SortedMap<Currency, Long> byCurrency() {
        return amounts;
    }

    public long of(Currency currency) {
        return amounts.getOrDefault(currency, 0L);
    }

    private static SortedMap<Currency, Long> empty() {
        return new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sums && ((Sums) other).amounts.equals(amounts);
    }

    @Override
    public int hashCode() {
        return amounts.hashCode();
    }

    @Override
    public String toString() {
        return amounts.toString();
    }
}
