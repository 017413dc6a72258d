package org.marketops.notice;

import java.time.Instant;
import java.util.Optional;

/** Links that were sent, by the SHA-256 of their token: the tokens themselves are kept nowhere. */
public interface MailLinks {

    void add(String tokenHash, MailLink link);

    /** The mail with it was not sent. */
    void remove(String tokenHash);

    Optional<MailLink> find(String tokenHash);

    boolean isTaken(String tokenHash);

    /** Uses the link up. @return false if it was taken before, on whatever node */
    boolean take(String tokenHash, Instant at);

    /** It was taken and nothing came of it. */
    void giveBack(String tokenHash);

    /** @return how many that expired before then are gone now, at most 1,000 */
    int removeExpired(Instant before);
}
