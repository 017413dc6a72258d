package org.marketops.objective.jira;

import com.atlassian.jira.user.ApplicationUser;
import org.marketops.objective.Goal;
import org.marketops.objective.GoalQuestion;
import org.marketops.objective.Objective;
import org.marketops.objective.PastValue;
import org.marketops.objective.Yardstick;

import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Proposes the target of an objective from what was imported or from a history that is typed. Writes nothing. */
public final class GoalBuilder {

    private final PastFigures figures;
    private final GoalInput input;

    public GoalBuilder(PastFigures figures, GoalInput input) {
        this.figures = figures;
        this.input = input;
    }

    /**
     * @throws BadObjective if what was typed cannot be read
     * @throws org.marketops.objective.GoalRefused with the reason, if the past does not suffice
     */
    Goal of(Objective objective, ApplicationUser reader, Map<String, String> typed) {
        GoalQuestion question = input.question(objective, typed);
        List<PastValue> history = input.isTyped(typed) ? input.history(question, typed)
                : figures.of(objective, reader, projectKey(typed));
        return Goal.of(question, history, decimals(objective.yardstick()));
    }

    /** Only what can be a key: it stands in a search. */
    private static String projectKey(Map<String, String> typed) {
        String key = GoalInput.value(typed, "project", "").toUpperCase(Locale.ROOT);
        return key.matches("[A-Z][A-Z0-9_]{0,30}") ? key : "";
    }

    private static int decimals(Yardstick yardstick) {
        if (yardstick.unit().isMoney()) {
            return Math.max(0, Currency.getInstance(yardstick.currency()).getDefaultFractionDigits());
        }
        return yardstick.unit() == Yardstick.Unit.COUNT ? 0 : 2;
    }
}
