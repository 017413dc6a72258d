package org.marketops.intake;

/** How a project weighs its requests (0 to 100 each, not all 0), and in how many working hours it answers (1 to 400). Immutable. */
public final class IntakeRules {

    public static final int MOST_WEIGHT = 100;
    public static final int MOST_HOURS = 400;

    private final int value;
    private final int effort;
    private final int fit;
    private final int answerHours;

    private IntakeRules(int value, int effort, int fit, int answerHours) {
        this.value = value;
        this.effort = effort;
        this.fit = fit;
        this.answerHours = answerHours;
    }

    /** @throws IllegalArgumentException if a number is out of its limits, or all weights are 0 */
    public static IntakeRules of(int value, int effort, int fit, int answerHours) {
        if (value < 0 || effort < 0 || fit < 0 || value > MOST_WEIGHT || effort > MOST_WEIGHT || fit > MOST_WEIGHT || value + effort + fit == 0
                || answerHours < 1 || answerHours > MOST_HOURS) {
            throw new IllegalArgumentException("no rules: " + value + " " + effort + " " + fit + " " + answerHours);
        }
        return new IntakeRules(value, effort, fit, answerHours);
    }

    /** Value 50, effort 30, fit 20; an answer within 16 working hours. */
    public static IntakeRules usual() {
        return new IntakeRules(50, 30, 20, 16);
    }

    public int value() {
        return value;
    }

    public int effort() {
        return effort;
    }

    public int fit() {
        return fit;
    }

    public int answerHours() {
        return answerHours;
    }
}
