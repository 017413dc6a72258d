package org.marketops.objective.jira;

import org.marketops.objective.GoalQuestion;
import org.marketops.objective.Objective;
import org.marketops.objective.PastValue;
import org.marketops.objective.Period;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what somebody asks the goal builder, the same for the form and REST. */
public final class GoalInput {

    static final List<String> FIELDS = List.of("method", "periods", "weighting", "growth", "source", "project", "history");

    private static final int GROWTH_DECIMALS = 2;
    private static final int VALUE_DECIMALS = 6;
    private static final BigDecimal MOST_GROWTH = BigDecimal.valueOf(10_000);

    private final ObjectiveTexts texts;

    public GoalInput(ObjectiveTexts texts) {
        this.texts = texts;
    }

    /** @throws BadObjective with everything that is wrong with what was typed */
    GoalQuestion question(Objective objective, Map<String, String> typed) {
        Map<String, String> problems = new LinkedHashMap<>();
        String method = value(typed, "method", "lastYear");
        Optional<BigDecimal> growth = ObjectiveInput.readNumber(value(typed, "growth", "0"), GROWTH_DECIMALS)
                .filter(percent -> percent.compareTo(BigDecimal.valueOf(-100)) >= 0 && percent.compareTo(MOST_GROWTH) <= 0);
        if (!growth.isPresent()) {
            problems.put("growth", texts.text("bad.growth", ObjectiveInput.shown(value(typed, "growth", ""))));
        }
        if (!method.equals("lastYear") && !method.equals("trailing")) {
            problems.put("method", texts.text("bad.method", ObjectiveInput.shown(method)));
        }
        String periods = value(typed, "periods", "4");
        boolean count = periods.matches("\\d{1,2}") && Integer.parseInt(periods) >= 1 && Integer.parseInt(periods) <= GoalQuestion.MOST_PERIODS;
        if (method.equals("trailing") && !count) {
            problems.put("periods", texts.text("bad.periods", ObjectiveInput.shown(periods), GoalQuestion.MOST_PERIODS));
        }
        String weighting = value(typed, "weighting", "equal");
        if (!weighting.equals("equal") && !weighting.equals("newest")) {
            problems.put("weighting", texts.text("bad.weighting", ObjectiveInput.shown(weighting)));
        }
        if (!problems.isEmpty()) {
            throw new BadObjective(problems);
        }
        return method.equals("lastYear") ? GoalQuestion.samePeriodLastYear(objective.period(), growth.get())
                : GoalQuestion.trailing(objective.period(), Integer.parseInt(periods), weighting.equals("newest")
                        ? GoalQuestion.Weighting.NEWEST_MOST : GoalQuestion.Weighting.EQUAL, growth.get());
    }

    /** Whether the history is typed and not read from what was imported. */
    boolean isTyped(Map<String, String> typed) {
        return value(typed, "source", "imported").equals("typed");
    }

    /** The typed values, oldest first, the last one for the period straight before. @throws BadObjective if one is no number */
    List<PastValue> history(GoalQuestion question, Map<String, String> typed) {
        List<PastValue> history = new ArrayList<>();
        String text = value(typed, "history", "");
        String[] values = text.isEmpty() ? new String[0] : text.split("[;\\s]+");
        List<Period> sample = question.sample();
        Period period = sample.get(sample.size() - 1);
        for (int i = values.length - 1; i >= 0; i--) {
            String typedValue = values[i];
            BigDecimal value = ObjectiveInput.readNumber(typedValue, VALUE_DECIMALS).orElseThrow(() ->
                    new BadObjective(Map.of("history", texts.text("bad.history", ObjectiveInput.shown(typedValue)))));
            history.add(PastValue.of(period, value));
            period = period.before();
        }
        return history;
    }

    static String value(Map<String, String> typed, String field, String otherwise) {
        String value = typed.getOrDefault(field, "").strip();
        return value.isEmpty() ? otherwise : value;
    }
}
