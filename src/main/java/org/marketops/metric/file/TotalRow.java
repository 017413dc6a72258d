package org.marketops.metric.file;

import java.util.Locale;
import java.util.Set;

/** The words by which exports mark a row that sums up the others. */
final class TotalRow {

    private static final Set<String> WORDS = Set.of("total", "totals", "grand total", "grand totals", "total general", "total geral",
            "total général", "totales", "totais", "totaux", "totale", "gesamt", "gesamtsumme", "summe", "gesamtergebnis");

    private TotalRow() {
    }

    /** {@code Total}, {@code Total: campaigns}, {@code Gesamt}; a campaign named "Total fitness" is none. */
    static boolean says(String cell) {
        if (cell.isEmpty() || cell.length() > 200) {
            return false;
        }
        String text = cell.strip().toLowerCase(Locale.ROOT);
        int colon = text.indexOf(':');
        if (colon > 0 && WORDS.contains(text.substring(0, colon).strip())) {
            return true;
        }
        return WORDS.contains(text);
    }
}
