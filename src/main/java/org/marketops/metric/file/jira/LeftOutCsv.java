package org.marketops.metric.file.jira;

import org.marketops.metric.LeftOut;
import org.marketops.metric.RowError;
import org.marketops.metric.file.FileScan;
import org.marketops.metric.jira.Words;

import javax.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The rows of a file that were left out, as they stand there, with the reason behind: RFC 4180. A text that a spreadsheet
 * would run as a formula gets an apostrophe in front; numbers stay numbers.
 */
public final class LeftOutCsv {

    private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+([.,]\\d+)*");

    private final Words words;

    LeftOutCsv(Words words) {
        this.words = words;
    }

    /** The head of an answer that is saved as a file. */
    static void head(HttpServletResponse response, String fileName) {
        String name = fileName.replaceAll("[^A-Za-z0-9._-]", "_").replaceAll("(?i)\\.(csv|txt|tsv)$", "");
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "-left-out.csv\"");
        response.setHeader("X-Content-Type-Options", "nosniff");
    }

    void write(FileScan scan, Writer out) throws IOException {
        List<String> head = new ArrayList<>(scan.format().columnNames());
        head.add(words.of("page.row"));
        head.add(words.of("page.column"));
        head.add(words.of("page.problem"));
        try {
            row(out, head);
            scan.forEachBadRow((error, cells) -> row(out, withReason(scan.format().columnNames().size(), error, cells)));
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    /** @param whole false for who may not see money: any cell could hold an amount, so only where and what is wrong is told */
    void write(LeftOut leftOut, boolean whole, Writer out) throws IOException {
        List<String> head = new ArrayList<>(whole ? leftOut.columns() : List.of());
        head.addAll(List.of(words.of("page.row"), words.of("page.column"), words.of("page.problem")));
        try {
            row(out, head);
            leftOut.rows().forEach(each -> row(out, whole ? withReason(leftOut.columns().size(), each.error(), each.cells())
                    : withReason(0, each.error(), List.of())));
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    private List<String> withReason(int columns, RowError error, List<String> cells) {
        List<String> row = new ArrayList<>(cells);
        while (row.size() < columns) {
            row.add("");
        }
        row.add(Long.toString(error.row()));
        row.add(error.column());
        row.add(words.problem(error));
        return row;
    }

    private static void row(Writer out, List<String> cells) {
        StringBuilder row = new StringBuilder();
        for (String cell : cells) {
            row.append(row.length() == 0 ? "" : ",").append(safe(cell));
        }
        try {
            out.write(row.append("\r\n").toString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** One cell, quoted where it has to be, that no spreadsheet runs. */
    public static String safe(String cell) {
        boolean formula = !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 && !NUMBER.matcher(cell).matches();
        String text = formula ? "'" + cell : cell;
        return text.isEmpty() || text.chars().anyMatch(c -> c == '"' || c == ',' || c == ';' || c == '\t' || c == '\n' || c == '\r')
                ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
