package org.marketops.metric.progress.jira;

import org.marketops.metric.progress.GoalBasis;
import org.marketops.metric.progress.TargetPeriod;

import java.math.BigDecimal;
import java.util.Map;

/** For which period goals are asked, from which past, and with which growth. Immutable. */
final class GoalQuestion {

    private static final int TO_PERCENT = 2;

    private final TargetPeriod period;
    private final GoalBasis basis;
    private final BigDecimal percent;

    GoalQuestion(TargetPeriod period, GoalBasis basis, BigDecimal percent) {
        this.period = period;
        this.basis = basis;
        this.percent = percent;
    }

    TargetPeriod period() {
        return period;
    }

    GoalBasis basis() {
        return basis;
    }

    /** 10 for 10 %. */
    BigDecimal percent() {
        return percent;
    }

    BigDecimal growth() {
        return percent.movePointLeft(TO_PERCENT);
    }

    /** As the page and REST are asked. */
    Map<String, String> parameters() {
        return Map.of("goalPeriod", period.key(), "basis", basis.code(), "growth", percent.toPlainString());
    }
}
