package org.marketops.metric.file;

/** What becomes of earlier imports of the same source whose days overlap with those of a file. */
public enum Overlap {
    /** Nothing is imported. */
    STOP,
    /** The earlier imports are undone in the same transaction. Only where the file covers all their days. */
    REPLACE,
    /** Both count. */
    KEEP
}
