package org.marketops.notice;

import java.time.Instant;
import java.util.Objects;
import org.marketops.approval.RoundId;
import org.marketops.kernel.PersonKey;

/** What the links of one mail stand for: this person may decide once in this step of the round, on this content, until then. */
public final class MailLink {

    private final PersonKey person;
    private final RoundId round;
    private final int step;
    private final String hash;
    private final Instant expires;

    /** @param step from 1 @param hash SHA-256 of the content that the mail shows */
    public MailLink(PersonKey person, RoundId round, int step, String hash, Instant expires) {
        this.person = Objects.requireNonNull(person, "person");
        this.round = Objects.requireNonNull(round, "round");
        this.step = step;
        this.hash = Objects.requireNonNull(hash, "hash");
        this.expires = Objects.requireNonNull(expires, "expires");
    }

    public PersonKey person() {
        return person;
    }

    public RoundId round() {
        return round;
    }

    public int step() {
        return step;
    }

    public String hash() {
        return hash;
    }

    public Instant expires() {
        return expires;
    }
}
