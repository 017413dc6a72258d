package org.marketops.metric.file.jira;

import org.marketops.metric.file.FileRefused;
import org.marketops.metric.file.ImportLimits;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Watches the text go by and stops it at a cell or a row over the limits, before the parser has it all in memory: a
 * quote left open makes the rest of a file one cell.
 */
final class LimitedCells extends FilterReader {

    private final String fileName;
    private final char separator;
    private final ImportLimits limits;
    private final int longest;
    private long line = 1;
    private long cellLine = 1;
    private int cellLength;
    private int columns = 1;
    private boolean quoted;
    private boolean inQuotes;
    private boolean atCellStart = true;
    private char previous;

    LimitedCells(String fileName, Reader text, char separator, ImportLimits limits) {
        super(text);
        this.fileName = fileName;
        this.separator = separator;
        this.limits = limits;
        this.longest = limits.cellLength();
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        if (read >= 0) {
            look((char) read);
        }
        return read;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        for (int i = 0; i < read; i++) {
            look(buffer[offset + i]);
        }
        return read;
    }

    private void look(char c) {
        // Nearly every sign of a file: decided first, as this runs for each of them.
        if (c != '"' && c != separator && c != '\n' && c != '\r') {
            previous = c;
            atCellStart = false;
            count();
            return;
        }
        boolean newLine = c == '\n' && previous != '\r' || c == '\r';
        previous = c;
        if (newLine) {
            line++;
        }
        if (c == '"' && (atCellStart || quoted)) {
            quoted = true;
            // A doubled quote inside a cell closes and opens again.
            inQuotes = !inQuotes;
            atCellStart = false;
            count();
            return;
        }
        if (inQuotes) {
            count();
        } else if (c == separator) {
            columns++;
            if (columns > limits.columns()) {
                throw new FileRefused(fileName, FileRefused.Reason.TOO_MANY_COLUMNS, line, limits.columns());
            }
            startCell();
        } else if (c == '\n' || c == '\r') {
            columns = 1;
            startCell();
        } else {
            atCellStart = false;
            count();
        }
    }

    private void startCell() {
        atCellStart = true;
        quoted = false;
        cellLength = 0;
        cellLine = line;
    }

    private void count() {
        if (++cellLength > longest && cellLength > longest + (quoted ? 2 : 0)) {
            throw new FileRefused(fileName, FileRefused.Reason.CELL_TOO_LONG, cellLine, limits.cellLength());
        }
    }
}
