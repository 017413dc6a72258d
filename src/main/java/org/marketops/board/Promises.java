package org.marketops.board;

import org.marketops.objective.Period;

import java.util.Collection;
import java.util.List;

/** Where promises are kept, each edition as a row of its own. Asks nobody's rights. */
public interface Promises {

    /** The newest edition of each promise of these quarters, in the order in which they were made, also those withdrawn. One statement. */
    List<Promise> of(long projectId, Collection<Period> quarters);

    /** Joins the transaction that is running; of two with one key and edition the second collides. */
    void add(long projectId, Promise promise);
}
