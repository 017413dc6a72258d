package org.marketops.budget;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.regex.Pattern;
import org.marketops.budget.CellProblem.Reason;

/** Reads amounts as people type and paste them: 12000, 12,000.50, =4*2000. A point is the decimal mark, a comma parts thousands. */
public final class AmountText {

    /** In minor units: so many lines and months of it still add up within a {@code long}. */
    public static final long LARGEST = 100_000_000_000_000L;

    private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,20}(\\.[0-9]{1,10})?");
    private static final Pattern WITH_THOUSANDS = Pattern.compile("-?[0-9]{1,3}(,[0-9]{3}){1,6}(\\.[0-9]{1,10})?");

    private AmountText() {
    }

    /**
     * In minor units.
     *
     * @throws AmountRefused if it is no number, has more decimals than the currency (12.000 for EUR too: it may have meant
     *     thousands), is too large, or a formula that does not come out even
     */
    public static long minor(String typed, Currency currency) {
        if (typed.startsWith("=")) {
            return ofFormula(Formula.value(typed.substring(1)), currency);
        }
        String text = typed.indexOf(',') >= 0 && WITH_THOUSANDS.matcher(typed).matches() ? typed.replace(",", "") : typed;
        if (!PLAIN.matcher(text).matches()) {
            throw new AmountRefused(Reason.NOT_A_NUMBER);
        }
        BigDecimal number = new BigDecimal(text);
        if (number.scale() > digits(currency)) {
            throw new AmountRefused(Reason.TOO_MANY_DECIMALS, currency.getCurrencyCode(), Integer.toString(digits(currency)),
                    nearest(number, currency));
        }
        return inRange(number.movePointRight(digits(currency)), currency);
    }

    /** The amount in units, with the decimals of the currency. */
    public static BigDecimal amount(long minorUnits, Currency currency) {
        return BigDecimal.valueOf(minorUnits, digits(currency));
    }

    private static long ofFormula(Formula.Fraction value, Currency currency) {
        BigDecimal minor = value.over().movePointRight(digits(currency));
        BigDecimal[] parts = minor.divideAndRemainder(value.under());
        if (parts[1].signum() != 0) {
            BigDecimal rounded = value.over().divide(value.under(), digits(currency), RoundingMode.HALF_UP);
            throw new AmountRefused(Reason.NOT_EVEN, currency.getCurrencyCode(), Integer.toString(digits(currency)), rounded.toPlainString());
        }
        return inRange(parts[0], currency);
    }

    private static long inRange(BigDecimal minor, Currency currency) {
        if (minor.abs().compareTo(BigDecimal.valueOf(LARGEST)) > 0) {
            throw new AmountRefused(Reason.TOO_LARGE, amount(LARGEST, currency).toPlainString());
        }
        return minor.longValueExact();
    }

    private static String nearest(BigDecimal number, Currency currency) {
        return number.setScale(digits(currency), RoundingMode.HALF_UP).toPlainString();
    }

    private static int digits(Currency currency) {
        return Math.max(0, currency.getDefaultFractionDigits());
    }
}
