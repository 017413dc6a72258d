package org.marketops.budget;

import java.math.BigDecimal;
import org.marketops.budget.CellProblem.Reason;

/** Arithmetic as typed into a cell, exact: + - * / and parentheses over plain numbers. Division keeps fractions until the end. */
final class Formula {

    private static final int LONGEST = 200;
    private static final int DEEPEST = 20;

    private final String text;
    private int at;
    private int depth;

    private Formula(String text) {
        this.text = text;
    }

    /** @param text without the = in front. @throws AmountRefused if it is no arithmetic, or divides by 0 */
    static Fraction value(String text) {
        if (text.length() > LONGEST) {
            throw new AmountRefused(Reason.NOT_A_NUMBER);
        }
        Formula formula = new Formula(text.replace(" ", ""));
        Fraction value = formula.sum();
        if (formula.at < formula.text.length()) {
            throw new AmountRefused(Reason.NOT_A_NUMBER);
        }
        return value;
    }

    private Fraction sum() {
        Fraction value = product();
        while (next('+') || next('-')) {
            boolean plus = text.charAt(at - 1) == '+';
            Fraction right = product();
            value = plus ? value.plus(right) : value.plus(right.negated());
        }
        return value;
    }

    private Fraction product() {
        Fraction value = factor();
        while (next('*') || next('/')) {
            boolean times = text.charAt(at - 1) == '*';
            Fraction right = factor();
            value = times ? value.times(right) : value.dividedBy(right);
        }
        return value;
    }

    private Fraction factor() {
        if (++depth > DEEPEST) {
            throw new AmountRefused(Reason.NOT_A_NUMBER);
        }
        Fraction value;
        if (next('-')) {
            value = factor().negated();
        } else if (next('(')) {
            value = sum();
            if (!next(')')) {
                throw new AmountRefused(Reason.NOT_A_NUMBER);
            }
        } else {
            value = number();
        }
        depth--;
        return value;
    }

    private Fraction number() {
        int from = at;
        while (at < text.length() && (isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        String digits = text.substring(from, at);
        if (!digits.matches("[0-9]{1,20}(\\.[0-9]{1,10})?")) {
            throw new AmountRefused(Reason.NOT_A_NUMBER);
        }
        return Fraction.of(new BigDecimal(digits));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private boolean next(char wanted) {
        boolean there = at < text.length() && text.charAt(at) == wanted;
        if (there) {
            at++;
        }
        return there;
    }

    /** An exact number, also a third. */
    static final class Fraction {

        private final BigDecimal over;
        private final BigDecimal under;

        private Fraction(BigDecimal over, BigDecimal under) {
            this.over = over;
            this.under = under;
        }

        static Fraction of(BigDecimal value) {
            return new Fraction(value, BigDecimal.ONE);
        }

        Fraction plus(Fraction other) {
            return new Fraction(over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
        }

        Fraction negated() {
            return new Fraction(over.negate(), under);
        }

        Fraction times(Fraction other) {
            return new Fraction(over.multiply(other.over), under.multiply(other.under));
        }

        Fraction dividedBy(Fraction other) {
            if (other.over.signum() == 0) {
                throw new AmountRefused(Reason.DIVIDED_BY_ZERO);
            }
            return new Fraction(over.multiply(other.under), under.multiply(other.over));
        }

        BigDecimal over() {
            return over;
        }

        BigDecimal under() {
            return under;
        }
    }
}
