package org.marketops.metric.dictionary;

import java.math.BigDecimal;

/** Reads a formula as people type it: {@code (revenue - spend) / spend}. Numbers have a decimal point; names have no blanks. */
final class ExpressionText {

    static final int LONGEST = 400;
    private static final int DEEPEST = 40;
    private static final int LONGEST_NUMBER = 20;

    private final String text;
    private int at;
    private int depth;

    private ExpressionText(String text) {
        this.text = text;
    }

    /** @throws FormulaRefused naming the place, if it cannot be read */
    static Expression read(String text) {
        if (text.trim().isEmpty()) {
            throw new FormulaRefused(FormulaRefused.Reason.EMPTY);
        }
        if (text.length() > LONGEST) {
            throw new FormulaRefused(FormulaRefused.Reason.TOO_LONG, Integer.toString(LONGEST));
        }
        ExpressionText reader = new ExpressionText(text);
        Expression whole = reader.sum();
        if (reader.at < text.length()) {
            throw reader.unexpected();
        }
        return whole;
    }

    private Expression sum() {
        Expression left = product();
        while (isNext('+') || isNext('-')) {
            char sign = text.charAt(at++);
            left = Expression.of(left, sign, product());
        }
        return left;
    }

    private Expression product() {
        Expression left = part();
        while (isNext('*') || isNext('/')) {
            char sign = text.charAt(at++);
            left = Expression.of(left, sign, part());
        }
        return left;
    }

    private Expression part() {
        if (++depth > DEEPEST) {
            throw new FormulaRefused(FormulaRefused.Reason.TOO_DEEP);
        }
        Expression part = read();
        depth--;
        return part;
    }

    private Expression read() {
        if (isNext('-')) {
            at++;
            return Expression.negated(part());
        }
        if (isNext('(')) {
            at++;
            Expression inner = sum();
            if (!isNext(')')) {
                throw unexpected();
            }
            at++;
            return inner;
        }
        skipBlanks();
        int from = at;
        while (at < text.length() && isOfWord(text.charAt(at))) {
            at++;
        }
        String word = text.substring(from, at);
        if (word.matches("[0-9]+(\\.[0-9]+)?") && word.length() <= LONGEST_NUMBER) {
            return Expression.number(new BigDecimal(word));
        }
        if (word.matches("[A-Za-z][A-Za-z0-9_]*")) {
            return Expression.name(word);
        }
        at = from;
        throw unexpected();
    }

    private boolean isNext(char sign) {
        skipBlanks();
        return at < text.length() && text.charAt(at) == sign;
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private static boolean isOfWord(char letter) {
        return letter < 128 && Character.isLetterOrDigit(letter) || letter == '_' || letter == '.';
    }

    private FormulaRefused unexpected() {
        if (at >= text.length()) {
            return new FormulaRefused(FormulaRefused.Reason.UNFINISHED);
        }
        int end = at + 1;
        while (end < text.length() && isOfWord(text.charAt(at)) && isOfWord(text.charAt(end))) {
            end++;
        }
        return new FormulaRefused(FormulaRefused.Reason.UNEXPECTED, text.substring(at, end), Integer.toString(at + 1));
    }
}
