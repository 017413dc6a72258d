package org.marketops.metric;

/** Tells whether figures have changed. */
public interface SumMark {

    /** Another text after an import, an undo, an act on the tray or on leads; seldom, where two of them end at the same moment, only after the next. */
    String now();
}
