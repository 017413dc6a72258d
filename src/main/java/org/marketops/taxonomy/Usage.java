package org.marketops.taxonomy;

/** How many issues carry a term in the field that its dimension is tied to. */
public interface Usage {

    /** 0 for a dimension that is tied to no field. */
    long of(Dimension dimension, Term term);
}
