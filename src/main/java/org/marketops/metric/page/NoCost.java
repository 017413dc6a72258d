package org.marketops.metric.page;

import org.marketops.metric.Measure;
import org.marketops.metric.Undefined;
import org.marketops.metric.dictionary.Definition;
import org.marketops.metric.dictionary.Result;

/** What was brought for nothing has no price: as the lowest of all costs it would stand first and be compared with what was paid for. */
final class NoCost {

    private NoCost() {
    }

    static Result in(Definition metric, Result result) {
        return isFree(metric, result.measure()) ? Result.undefined(Undefined.NO_COST) : result;
    }

    static Measure in(Definition metric, Measure measure) {
        return isFree(metric, measure) ? Measure.undefined(Undefined.NO_COST) : measure;
    }

    private static boolean isFree(Definition metric, Measure measure) {
        return metric.kind() == Definition.Kind.RATIO && metric.isMoney() && metric.direction() == Definition.Direction.LOWER
                && measure.value().filter(value -> value.signum() == 0).isPresent();
    }
}
