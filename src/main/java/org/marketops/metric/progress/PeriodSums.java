package org.marketops.metric.progress;

import org.marketops.metric.Measure;
import org.marketops.metric.MonthSum;
import org.marketops.metric.Undefined;
import org.marketops.metric.dictionary.Basis;
import org.marketops.time.FiscalCalendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The sums that lie in a period as a whole. Immutable. */
final class PeriodSums {

    private final Basis basis;
    private final boolean cut;

    private PeriodSums(Basis basis, boolean cut) {
        this.basis = basis;
        this.cut = cut;
    }

    static PeriodSums of(TargetPeriod period, FiscalCalendar calendar, Collection<MonthSum> sums) {
        LocalDate first = period.first(calendar);
        LocalDate last = period.last(calendar);
        List<MonthSum> within = new ArrayList<>();
        boolean cut = false;
        for (MonthSum sum : sums) {
            boolean inside = !sum.firstDay().isBefore(first) && !sum.lastDay().isAfter(last);
            cut |= !inside && !sum.lastDay().isBefore(first) && !sum.firstDay().isAfter(last);
            if (inside) {
                within.add(sum);
            }
        }
        return new PeriodSums(Basis.ofSums(within), cut);
    }

    Basis basis() {
        return basis;
    }

    /** Where nothing else is there, figures over days that reach beyond the period are the reason: nobody knows how much of them belongs to it. */
    Measure orCut(Measure value) {
        return cut && value.reason().filter(Undefined.NO_DATA::equals).isPresent() ? Measure.undefined(Undefined.PARTIAL_PERIOD) : value;
    }
}
