package org.marketops.metric.file;

import org.marketops.metric.RowProblem;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads numbers as exports write them. What could be read in two ways is not read at all. */
final class NumberText {

    static final int LONGEST = 40;
    private static final Set<String> NO_VALUE = Set.of("", "-", "--", "–", "—");
    private static final Pattern PLAIN = Pattern.compile("-?\\d+");
    private static final Pattern POINT = Pattern.compile("-?\\d*\\.\\d+");
    private static final Pattern COMMA = Pattern.compile("-?\\d*,\\d+");
    private static final Pattern POINT_AFTER_GROUPS = Pattern.compile("-?\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern COMMA_AFTER_GROUPS = Pattern.compile("-?\\d{1,3}(\\.\\d{3})+(,\\d+)?");

    private static final Pattern AROUND = Pattern.compile("^\\p{Sc}[\\s\\u00a0\\u202f]*|[\\s\\u00a0\\u202f]*\\p{Sc}$");
    private static final Pattern BETWEEN = Pattern.compile("(?<=\\d)[\\u00a0\\u202f ](?=\\d{3}(\\D|$))");

    private final boolean decimalComma;

    NumberText(NumberStyle style) {
        this.decimalComma = style == NumberStyle.COMMA;
    }

    /** Empty for a cell that says "no value" ({@code --}, empty): that is not 0. */
    Optional<BigDecimal> read(String cell) throws UnreadableCell {
        String text = bare(cell);
        if (NO_VALUE.contains(text)) {
            return Optional.empty();
        }
        if (text.length() > LONGEST) {
            throw new UnreadableCell(RowProblem.NOT_A_NUMBER);
        }
        return Optional.of(decimalComma ? withComma(text) : withPoint(text));
    }

    static boolean isNoValue(String text) {
        return NO_VALUE.contains(text);
    }

    /** Without blanks around it and a currency's sign; groups may be set apart by hard or thin blanks. */
    static String bare(String cell) {
        String text = cell.strip();
        if (text.isEmpty() || isPlain(text)) {
            return text;
        }
        text = AROUND.matcher(text).replaceAll("");
        return BETWEEN.matcher(text).replaceAll("");
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && c != '.' && c != ',' && c != '-') {
                return false;
            }
        }
        return true;
    }

    private static BigDecimal withPoint(String text) throws UnreadableCell {
        if (PLAIN.matcher(text).matches() || POINT.matcher(text).matches()) {
            return new BigDecimal(text);
        }
        if (POINT_AFTER_GROUPS.matcher(text).matches()) {
            return new BigDecimal(text.replace(",", ""));
        }
        throw new UnreadableCell(looksLikeNumber(text) ? RowProblem.TWO_READINGS : RowProblem.NOT_A_NUMBER);
    }

    private static BigDecimal withComma(String text) throws UnreadableCell {
        if (PLAIN.matcher(text).matches()) {
            return new BigDecimal(text);
        }
        if (COMMA.matcher(text).matches()) {
            return new BigDecimal(text.replace(',', '.'));
        }
        boolean groupsOnly = COMMA_AFTER_GROUPS.matcher(text).matches() && text.indexOf(',') < 0;
        boolean oneGroup = groupsOnly && text.indexOf('.') == text.lastIndexOf('.');
        if (COMMA_AFTER_GROUPS.matcher(text).matches() && !oneGroup) {
            return new BigDecimal(text.replace(".", "").replace(',', '.'));
        }
        // Many exports separate with semicolons and still write a decimal point; 1.234 alone could be either.
        if (POINT.matcher(text).matches() && !oneGroup) {
            return new BigDecimal(text);
        }
        throw new UnreadableCell(looksLikeNumber(text) ? RowProblem.TWO_READINGS : RowProblem.NOT_A_NUMBER);
    }

    private static boolean looksLikeNumber(String text) {
        return COMMA.matcher(text).matches() || POINT.matcher(text).matches()
                || POINT_AFTER_GROUPS.matcher(text).matches() || COMMA_AFTER_GROUPS.matcher(text).matches();
    }
}
