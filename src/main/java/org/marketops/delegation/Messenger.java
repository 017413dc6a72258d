package org.marketops.delegation;

import org.marketops.kernel.PersonKey;

/** Takes one message about a delegation to one person. */
public interface Messenger {

    /** A person who is gone, or has no address, is told nothing. @throws RuntimeException if it cannot be taken now */
    void take(Delegation delegation, PersonKey reader);
}
