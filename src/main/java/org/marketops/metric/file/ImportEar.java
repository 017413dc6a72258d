package org.marketops.metric.file;

import org.marketops.metric.Batch;

/** Who is to know of imports. */
public interface ImportEar {

    /** In the transaction that writes it, which may still fail and be tried again. */
    void imported(long batchId, Batch batch);

    /** The import is there for good. */
    void settled();

    /** Nobody. */
    static ImportEar none() {
        return new ImportEar() {
            @Override
            public void imported(long batchId, Batch batch) {
                // nobody is told
            }

            @Override
            public void settled() {
                // nobody is told
            }
        };
    }
}
