package org.marketops.metric;

import java.util.function.Consumer;

/** Reads the facts of an import one after the other, however many there are. */
public interface FactSource {

    /** Those of campaigns; the tray is left out. Sees what was committed. */
    void each(long batchId, Consumer<Fact> taker);
}
