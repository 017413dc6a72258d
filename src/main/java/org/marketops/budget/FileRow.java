package org.marketops.budget;

import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.marketops.budget.RowFlaw.Reason;

/** One row of a file under a header; a flaw ends the reading of the row. */
final class FileRow {

    /** A row that cannot be taken. */
    static final class Flawed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient RowFlaw flaw;

        Flawed(RowFlaw flaw) {
            super(flaw.reason().name());
            this.flaw = flaw;
        }

        RowFlaw flaw() {
            return flaw;
        }
    }

    private static final Pattern GUARDED = Pattern.compile("'[=+@-].*");

    private final long line;
    private final Map<String, Integer> header;
    private final List<String> cells;

    FileRow(long line, Map<String, Integer> header, List<String> cells) {
        this.line = line;
        this.header = header;
        this.cells = cells;
    }

    /** Places of the columns by name in lower case. @throws Flawed if one that is needed is missing */
    static Map<String, Integer> header(long line, List<String> names, String... needed) {
        Map<String, Integer> header = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            header.putIfAbsent(names.get(i).replace("\uFEFF", "").trim().toLowerCase(Locale.ROOT), i);
        }
        Arrays.stream(needed).filter(name -> !header.containsKey(name)).findFirst().ifPresent(name -> {
            throw new Flawed(new RowFlaw(line, name, "", Reason.COLUMN_MISSING, List.of(String.join(", ", needed))));
        });
        return header;
    }

    boolean has(String column) {
        return header.containsKey(column);
    }

    String text(String column) {
        Integer at = header.get(column);
        return at == null || at >= cells.size() ? "" : cells.get(at).trim();
    }

    /** An apostrophe that our own export put before a formula is taken off again. */
    String words(String column, int longest) {
        String text = text(column);
        String plain = text.startsWith("'") && GUARDED.matcher(text).matches() ? text.substring(1) : text;
        if (plain.length() > longest) {
            throw flawed(column, Reason.TOO_LONG, Integer.toString(longest));
        }
        return plain;
    }

    Currency currency() {
        try {
            return Currency.getInstance(text("currency"));
        } catch (IllegalArgumentException unknown) {
            throw flawed("currency", Reason.NO_CURRENCY);
        }
    }

    long amount(String column, Currency currency, Kind kind) {
        long minor;
        try {
            minor = AmountText.minor(text(column).startsWith("=") ? "?" : text(column), currency);
        } catch (AmountRefused refused) {
            throw new Flawed(new RowFlaw(line, column, text(column), Reason.valueOf(refused.reason().name()), refused.arguments()));
        }
        if (minor < 0 && !kind.mayBeNegative()) {
            throw flawed(column, Reason.BELOW_ZERO);
        }
        return minor;
    }

    long line() {
        return line;
    }

    Flawed flawed(String column, Reason reason, String... arguments) {
        return new Flawed(new RowFlaw(line, column, text(column), reason, List.of(arguments)));
    }
}
