package org.marketops.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.marketops.kernel.PersonKey;

/** Where links are kept: by the hash of their token, never the token. */
public interface FeedLinks {

    FeedLink add(PersonKey person, Optional<Long> project, String tokenHash, Instant at);

    Optional<FeedLink> byHash(String tokenHash);

    /** The newest first. */
    List<FeedLink> of(PersonKey person);

    /** Nothing if the person has no such link. */
    void remove(PersonKey person, int id);
}
