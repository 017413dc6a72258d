package org.marketops.metric.file;

/** Which sign stands before the decimals. */
public enum NumberStyle {
    /** {@code 1,234.56}. */
    POINT,
    /** {@code 1.234,56}. */
    COMMA
}
