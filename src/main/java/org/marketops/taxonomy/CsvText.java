package org.marketops.taxonomy;

import java.util.ArrayList;
import java.util.List;

/** Comma-separated text as RFC 4180 has it. A cell that a spreadsheet would run as a formula carries an apostrophe in front, and loses it when read. */
final class CsvText {

    private static final String FORMULA = "=+-@\t\r\n";

    private CsvText() {
    }

    static String row(List<String> cells) {
        StringBuilder row = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            row.append(i == 0 ? "" : ",").append(cell(cells.get(i)));
        }
        return row.append("\r\n").toString();
    }

    private static String cell(String text) {
        String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean plain = safe.chars().noneMatch(sign -> sign == '"' || sign == ',' || sign == ';' || sign == '\n' || sign == '\r');
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }

    /** All rows with their cells; a semicolon or a tab separates where the first line has one and no comma. */
    static List<List<String>> rows(String text) {
        String body = text.startsWith("\ufeff") ? text.substring(1) : text;
        return new Reading(body, separator(body)).rows();
    }

    private static char separator(String body) {
        String first = body.split("\\R", 2)[0];
        if (first.indexOf(',') >= 0) {
            return ',';
        }
        return first.indexOf(';') >= 0 ? ';' : first.indexOf('\t') >= 0 ? '\t' : ',';
    }

    private static final class Reading {

        private final String body;
        private final char separator;
        private final List<List<String>> rows = new ArrayList<>();
        private List<String> row = new ArrayList<>();
        private final StringBuilder cell = new StringBuilder();
        private boolean quoted;

        Reading(String body, char separator) {
            this.body = body;
            this.separator = separator;
        }

        List<List<String>> rows() {
            for (int i = 0; i < body.length(); i++) {
                char sign = body.charAt(i);
                if (sign == '"' && quoted && i + 1 < body.length() && body.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else if (sign == '"' && (quoted || cell.length() == 0)) {
                    quoted = !quoted;
                } else if (quoted) {
                    cell.append(sign);
                } else {
                    between(sign);
                }
            }
            endRow();
            return rows;
        }

        private void between(char sign) {
            if (sign == separator) {
                endCell();
            } else if (sign == '\n') {
                endRow();
            } else if (sign != '\r') {
                cell.append(sign);
            }
        }

        private void endCell() {
            String text = cell.toString();
            boolean guarded = text.length() > 1 && text.charAt(0) == '\'' && FORMULA.indexOf(text.charAt(1)) >= 0;
            row.add(guarded ? text.substring(1) : text);
            cell.setLength(0);
        }

        private void endRow() {
            endCell();
            // An empty line keeps its place, so that rows can be named by their number.
            rows.add(row);
            row = new ArrayList<>();
        }
    }
}
