package org.marketops.metric;

import java.util.Optional;

/** A kind of export that is known by its header. */
interface Profile {

    /** Stored with every fact as its source; never change one. */
    String code();

    /**
     * @return empty if the header is not of this kind
     * @throws FileRefused if it is, but cannot be read without guessing
     */
    Optional<ColumnMap> match(String fileName, Header header);
}
