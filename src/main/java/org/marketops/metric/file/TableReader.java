package org.marketops.metric.file;

import java.io.IOException;
import java.io.Reader;
import java.util.List;

/** Cuts text into rows of cells, one at a time. */
public interface TableReader {

    /**
     * Stops at the end of the text, or when the consumer answers false.
     *
     * @throws FileRefused on a cell or a row over the limits, with the line it starts in
     */
    void read(String fileName, Reader text, char separator, ImportLimits limits, RowConsumer rows) throws IOException;

    /** Takes one row. */
    interface RowConsumer {

        /** @param line the line of the file on which the row starts, the first is 1 */
        boolean row(long line, List<String> cells);
    }
}
