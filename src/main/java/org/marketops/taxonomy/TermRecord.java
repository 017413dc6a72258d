package org.marketops.taxonomy;

import java.util.List;

/** Where changes of terms are kept, for ever. */
public interface TermRecord {

    /** Called in the transaction of the change itself: both are kept, or none. */
    void add(TermChange change);

    /** The last ones, newest first. */
    List<TermChange> newest(int most);
}
