package org.marketops.metric.file;

import org.marketops.kernel.Refused;

import java.util.stream.Stream;

/** The whole file is refused, and nothing of it is saved. The arguments are the file's name and what was found. */
public final class FileRefused extends Refused {

    private static final long serialVersionUID = 1L;

    /** In the comment: the details after the file's name. */
    public enum Reason {
        /** None. */
        EMPTY,
        /** None. */
        HTML_PAGE,
        /** None. */
        ARCHIVE,
        /** None. */
        NOT_TEXT,
        /** The encoding that was tried. */
        BROKEN_ENCODING,
        /** The first line as it was read. */
        UNKNOWN_HEADER,
        /** The profile, the line of the header. */
        HEADER_ONLY,
        /** The column's name. */
        COLUMN_TWICE,
        /** The column's name. */
        COLUMN_MISSING,
        /** The name of the column of amounts. */
        CURRENCY_NEEDED,
        /** None: no column of days, and no line that names a period. */
        PERIOD_MISSING,
        /** The platform's own words. */
        NO_DATA,
        /** The line in which the next table begins, the line of the first one's header. */
        SEVERAL_TABLES,
        /** The header cell, the code in it. */
        UNKNOWN_CURRENCY,
        /** The limit in megabytes. */
        TOO_MANY_BYTES,
        /** The limit. */
        TOO_MANY_ROWS,
        /** The line, the limit. */
        TOO_MANY_COLUMNS,
        /** The line, the limit. */
        CELL_TOO_LONG,
        /** The limit. */
        TOO_MANY_NAMES,
        /** None. */
        SUM_TOO_LARGE
    }

    private final Reason reason;

    public FileRefused(String file, Reason reason, Object... details) {
        super("FILE_" + reason, Stream.concat(Stream.of(file), Stream.of(details)).map(String::valueOf).toArray(String[]::new));
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    @Override
    public String textKey() {
        return "marketops.metric.file." + reason;
    }
}
