package org.marketops.budget;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * The amounts of one line and fiscal year by kind and month 1 to 12, in minor units of the line's currency. An empty cell is
 * not zero. Immutable.
 */
public final class Cells {

    public static final int MONTHS = 12;
    private static final int YEAR = 100;
    private static final Cells NONE = new Cells(new EnumMap<>(Kind.class));

    private final Map<Kind, Long[]> amounts;

    private Cells(Map<Kind, Long[]> amounts) {
        this.amounts = amounts;
    }

    public static Cells none() {
        return NONE;
    }

    /** Year and month as one number: 202701 is the first month of fiscal year 2027. */
    public static int key(int fiscalYear, int month) {
        return fiscalYear * YEAR + month;
    }

    /** The fiscal year of a key. */
    public static int year(int key) {
        return key / YEAR;
    }

    /** The month 1 to 12 of a key, or what stands there instead. */
    public static int month(int key) {
        return key % YEAR;
    }

    /** @param month 1 to 12. @throws IllegalArgumentException if it is not */
    public OptionalLong at(Kind kind, int month) {
        Long amount = amounts.containsKey(kind) ? amounts.get(kind)[index(month)] : check(month);
        return amount == null ? OptionalLong.empty() : OptionalLong.of(amount);
    }

    /** The amount, an empty cell as 0. */
    public long orZero(Kind kind, int month) {
        return at(kind, month).orElse(0);
    }

    /** All months; empty cells add nothing. @throws ArithmeticException if it does not fit */
    public long sum(Kind kind) {
        long sum = 0;
        for (int month = 1; month <= MONTHS; month++) {
            sum = Math.addExact(sum, orZero(kind, month));
        }
        return sum;
    }

    /** Whether any month of the kind holds an amount, be it 0. */
    public boolean has(Kind kind) {
        return amounts.containsKey(kind);
    }

    /** @param minorUnits empty clears the cell */
    public Cells with(Kind kind, int month, OptionalLong minorUnits) {
        Long[] months = has(kind) ? amounts.get(kind).clone() : new Long[MONTHS];
        months[index(month)] = minorUnits.isPresent() ? Long.valueOf(minorUnits.getAsLong()) : null;
        return replaced(kind, months);
    }

    private Cells replaced(Kind kind, Long[] months) {
        Map<Kind, Long[]> changed = new EnumMap<>(Kind.class);
        changed.putAll(amounts);
        if (Arrays.stream(months).allMatch(amount -> amount == null)) {
            changed.remove(kind);
        } else {
            changed.put(kind, months);
        }
        return new Cells(changed);
    }

    /** @param months twelve, in order; null for an empty cell */
    public Cells withAll(Kind kind, Long... months) {
        if (months.length != MONTHS) {
            throw new IllegalArgumentException("a fiscal year has 12 months, not " + months.length);
        }
        return replaced(kind, months.clone());
    }

    public Cells with(Kind kind, int month, long minorUnits) {
        return with(kind, month, OptionalLong.of(minorUnits));
    }

    private static Long check(int month) {
        index(month);
        return null;
    }

    private static int index(int month) {
        if (month < 1 || month > MONTHS) {
            throw new IllegalArgumentException("a fiscal year has the months 1 to 12, not " + month);
        }
        return month - 1;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cells && toString().equals(other.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        amounts.forEach((kind, months) -> text.append(kind.key()).append(Arrays.toString(months)));
        return text.toString();
    }
}
