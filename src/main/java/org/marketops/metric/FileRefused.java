package org.marketops.metric;

import java.util.Arrays;
import java.util.List;

/** The whole file is refused, and nothing of it is saved. The details are the parameters of the message. */
public final class FileRefused extends RuntimeException {

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
        /** The header cell, the code in it. */
        UNKNOWN_CURRENCY,
        /** Size in bytes, limit in bytes. */
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

    private final String file;
    private final Reason reason;
    private final transient List<String> details;

    public FileRefused(String file, Reason reason, Object... details) {
        super(file + ": " + reason + " " + Arrays.toString(details));
        this.file = file;
        this.reason = reason;
        String[] texts = new String[details.length];
        for (int i = 0; i < details.length; i++) {
            texts[i] = String.valueOf(details[i]);
        }
        this.details = List.of(texts);
    }

    public String file() {
        return file;
    }

    public Reason reason() {
        return reason;
    }

    public List<String> details() {
        return details;
    }
}
