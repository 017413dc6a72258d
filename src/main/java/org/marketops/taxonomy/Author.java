package org.marketops.taxonomy;

import org.marketops.kernel.PersonKey;

import java.util.Optional;

/** Who changes terms at this moment. */
public interface Author {

    /** Empty for the app itself, such as its set-up. */
    Optional<PersonKey> person();
}
