package org.marketops.intake;

import org.marketops.kernel.IssueId;

import java.time.Instant;
import java.util.Optional;

/** Which forms were sent, by a key of 64 characters. */
public interface AskedForms {

    Optional<Asked> find(String key);

    /** Two who claim one key at once collide. */
    void claim(String key, Instant at);

    void made(String key, IssueId request);

    /** Gives up the claim of that moment; one that came after it stays. */
    void release(String key, Instant claimed);

    /** Forgets what was sent before then. */
    void forget(Instant before);
}
