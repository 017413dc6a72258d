package org.marketops.metric.progress.jira;

import org.marketops.kernel.BadInput;
import org.marketops.metric.Measure;
import org.marketops.metric.dictionary.Definition;
import org.marketops.metric.dictionary.jira.MeasureTexts;
import org.marketops.metric.progress.GoalBasis;
import org.marketops.metric.progress.TargetPeriod;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.stream.Collectors;

/** Reads a target as people and scripts send it. What is wrong is refused with its field and the way out. */
public final class TargetInput {

    private static final int TO_PERCENT = 2;
    private static final BigDecimal LEAST_GROWTH = new BigDecimal("-100");
    private static final BigDecimal MOST_GROWTH = new BigDecimal("1000");
    private static final String BASES = Arrays.stream(GoalBasis.values()).map(GoalBasis::code).collect(Collectors.joining(", "));

    private final MeasureTexts texts;

    public TargetInput(MeasureTexts texts) {
        this.texts = texts;
    }

    TargetPeriod period(String text) {
        return TargetPeriod.read(text).orElseThrow(() -> new BadInput("period", texts.of("target.bad.period", text)));
    }

    /** @param currency the code for money, else empty */
    Measure value(String amount, String currency) {
        if (!amount.matches("[0-9]{1,15}(\\.[0-9]{1,6})?")) {
            throw new BadInput("amount", texts.of("target.bad.amount", amount));
        }
        BigDecimal number = new BigDecimal(amount);
        if (currency.isEmpty()) {
            return Measure.of(number);
        }
        try {
            if (Currency.getInstance(currency).getDefaultFractionDigits() >= 0) {
                return Measure.money(number, currency);
            }
        } catch (IllegalArgumentException unknown) {
            // Answered below, with codes that are no money.
        }
        throw new BadInput("currency", texts.of("target.bad.currency", currency));
    }

    /** As people type it on the page: percent as 5 for 5 %. */
    Measure typed(Definition metric, String amount, String currency) {
        if (metric.unit() != Definition.Unit.PERCENT) {
            return value(amount, metric.isMoney() ? currency : "");
        }
        return Measure.of(value(amount, "").value().orElseThrow().movePointLeft(TO_PERCENT));
    }

    /** @param growth in percent, down to -99.99 */
    GoalQuestion goals(String period, String basis, String growth) {
        TargetPeriod wanted = TargetPeriod.read(period).orElseThrow(() -> new BadInput("goalPeriod", texts.of("target.bad.period", period)));
        GoalBasis past = GoalBasis.read(basis).orElseThrow(() -> new BadInput("basis", texts.of("goal.bad.basis", basis, BASES)));
        if (!growth.matches("-?[0-9]{1,4}(\\.[0-9]{1,2})?") || new BigDecimal(growth).compareTo(LEAST_GROWTH) <= 0
                || new BigDecimal(growth).compareTo(MOST_GROWTH) > 0) {
            throw new BadInput("growth", texts.of("goal.bad.growth", growth));
        }
        return new GoalQuestion(wanted, past, new BigDecimal(growth));
    }

    int edition(String text) {
        if (!text.matches("[0-9]{0,9}")) {
            throw new BadInput("edition", texts.of("bad.edition", text));
        }
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }
}
