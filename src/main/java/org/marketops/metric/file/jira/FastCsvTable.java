package org.marketops.metric.file.jira;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.marketops.metric.file.FileRefused;
import org.marketops.metric.file.ImportLimits;
import org.marketops.metric.file.TableReader;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;

/** CSV by FastCSV, one row in memory at a time. */
public final class FastCsvTable implements TableReader {

    @Override
    public void read(String fileName, Reader text, char separator, ImportLimits limits, RowConsumer rows)
            throws IOException {
        Reader guarded = new LimitedCells(fileName, text, separator, limits);
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .commentStrategy(CommentStrategy.NONE)
                .skipEmptyLines(true)
                .ignoreDifferentFieldCount(true)
                .detectBomHeader(false)
                .ofCsvRecord(guarded)) {
            for (CsvRecord row : reader) {
                if (!rows.row(row.getStartingLineNumber(), row.getFields())) {
                    return;
                }
            }
        } catch (UncheckedIOException wrapped) {
            throw wrapped.getCause();
        } catch (CsvParseException wrapped) {
            if (wrapped.getCause() instanceof IOException) {
                throw (IOException) wrapped.getCause();
            }
            if (wrapped.getCause() instanceof FileRefused) {
                throw (FileRefused) wrapped.getCause();
            }
            throw wrapped;
        }
    }
}
