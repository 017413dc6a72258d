package org.marketops.metric.dictionary;

import java.util.List;

/** Where the company's own metrics are kept. Asks nobody's rights. Writing joins the transaction that is running. */
public interface OwnMetrics {

    /** By code, without regard to case. One statement. */
    List<OwnMetric> all();

    /** The transaction that is running changes the set: two of these at once collide, so no ring can come of them. */
    void claim();

    /** Replaces the one of the same code. */
    void put(OwnMetric metric);

    void remove(String code);
}
