package org.marketops.metric.file;

import java.util.Locale;
import java.util.Set;

/** The lines by which platforms say that a report is empty. */
final class NoData {

    private static final Set<String> SAYINGS = Set.of("no data available", "no data", "no results", "no data to display",
            "aucune donnée disponible", "nenhum dado disponível", "não há dados disponíveis", "no hay datos disponibles",
            "keine daten verfügbar", "keine daten vorhanden");

    private NoData() {
    }

    static boolean says(String line) {
        String text = line.strip().toLowerCase(Locale.ROOT);
        return SAYINGS.contains(text.endsWith(".") ? text.substring(0, text.length() - 1) : text);
    }
}
