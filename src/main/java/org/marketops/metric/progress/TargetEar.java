package org.marketops.metric.progress;

/** Who is to know of targets that are reached. */
public interface TargetEar {

    /** In the transaction that notes that it was told, which may still fail and be tried again. */
    void reached(ReachedTarget target);

    /** What was told of is there for good. */
    void settled();
}
