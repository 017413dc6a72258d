package org.marketops.plan;

import org.marketops.budget.BudgetLine;
import org.marketops.budget.Cells;
import org.marketops.budget.Kind;
import org.marketops.budget.Tag;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which lines of one currency could give up an amount, in minor units: optional lines first, then reserves, then forecasts, each the
 * least bound by orders and invoices first. Committed lines give nothing. Only a proposal; changes nothing. Immutable.
 */
public final class CutList {

    /** What one line would give up. */
    public static final class Cut {

        private final BudgetLine line;
        private final long free;
        private final long amount;

        private Cut(BudgetLine line, long free, long amount) {
            this.line = line;
            this.free = free;
            this.amount = amount;
        }

        public BudgetLine line() {
            return line;
        }

        /** The most that it can give up: planned for months to come, and neither ordered nor invoiced. */
        public long free() {
            return free;
        }

        /** Above 0, at most {@link #free()}. */
        public long amount() {
            return amount;
        }
    }

    private static final Comparator<Cut> EASIEST_FIRST = Comparator.<Cut>comparingInt(cut -> rank(cut.line))
            .thenComparing(CutList::lessBound).thenComparing(Comparator.comparingLong(Cut::free).reversed())
            .thenComparingInt(cut -> cut.line.id());

    private final List<Cut> cuts;
    private final long wanted;
    private final long given;

    private CutList(List<Cut> cuts, long wanted) {
        this.cuts = List.copyOf(cuts);
        this.wanted = wanted;
        this.given = cuts.stream().mapToLong(Cut::amount).reduce(0, Math::addExact);
    }

    /**
     * @param wanted minor units; 0 or less needs no cut
     * @param monthNow 1 to 12; 0 before the year, 13 after it: what is planned for months before it is past
     */
    public static CutList of(Collection<BudgetLine> lines, Currency currency, long wanted, int monthNow) {
        List<Cut> able = lines.stream().filter(line -> line.currency().equals(currency) && line.tag() != Tag.COMMITTED)
                .map(line -> new Cut(line, free(line.cells(), monthNow), 0)).filter(cut -> cut.free > 0).sorted(EASIEST_FIRST)
                .collect(Collectors.toList());
        List<Cut> cuts = new ArrayList<>();
        long left = Math.max(0, wanted);
        for (Cut cut : able) {
            if (left == 0) {
                break;
            }
            long amount = Math.min(left, cut.free);
            cuts.add(new Cut(cut.line, cut.free, amount));
            left -= amount;
        }
        return new CutList(cuts, Math.max(0, wanted));
    }

    private static long free(Cells cells, int monthNow) {
        long ahead = 0;
        for (int month = Math.max(1, monthNow); month <= Cells.MONTHS; month++) {
            ahead = Math.addExact(ahead, cells.orZero(Kind.PLAN, month));
        }
        return Math.max(0, Math.min(ahead, Math.subtractExact(cells.sum(Kind.PLAN), bound(cells))));
    }

    /** Cancelled orders and credits of one line free no money of its plan twice. */
    private static long bound(Cells cells) {
        return Math.max(0, Math.addExact(cells.sum(Kind.COMMITTED), cells.sum(Kind.ACTUAL)));
    }

    private static int rank(BudgetLine line) {
        return line.tag() == Tag.OPTIONAL ? 0 : line.isReserve() ? 1 : 2;
    }

    /** By the share of what is planned that is ordered or invoiced; whoever can give something has planned something. */
    private static int lessBound(Cut one, Cut other) {
        return share(one, other).compareTo(share(other, one));
    }

    private static BigInteger share(Cut of, Cut over) {
        return BigInteger.valueOf(bound(of.line.cells())).multiply(BigInteger.valueOf(over.line.cells().sum(Kind.PLAN)));
    }

    /** In the order in which to cut. */
    public List<Cut> cuts() {
        return cuts;
    }

    public long wanted() {
        return wanted;
    }

    /** The sum of the cuts. */
    public long given() {
        return given;
    }

    /** What cannot be cut: 0, or what is wanted less what is given. */
    public long missing() {
        return wanted - given;
    }
}
