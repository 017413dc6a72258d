package org.marketops.notice;

import java.time.Instant;
import org.marketops.approval.RoundId;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Sha256;

/** One mail to one person that is to be sent, or was. What it says is put together when it is sent. */
public final class Mail {

    private static final int HASH_DIGITS = 16;
    private static final int PERSON_DIGITS = 32;

    private final int id;
    private final Topic topic;
    private final RoundId round;
    private final PersonKey to;
    private final PersonKey actor;
    private final int stage;
    private final String hash;
    private final String remark;
    private final Instant at;

    private Mail(int id, Topic topic, RoundId round, PersonKey to, PersonKey actor, int stage, String hash, String remark, Instant at) {
        this.id = id;
        this.topic = topic;
        this.round = round;
        this.to = to;
        this.actor = actor;
        this.stage = stage;
        this.hash = hash;
        this.remark = remark;
        this.at = at;
    }

    /** @param stage that is asked now, from 1; 0 if the mail is about none. @param hash of the content that it is about */
    static Mail of(Topic topic, News news, PersonKey to, int stage, String hash) {
        return new Mail(0, topic, news.round(), to, news.actor(), stage, hash, news.remark(), news.at());
    }

    /** A question to the reader, who stands in for the holder of a seat. */
    static Mail askedFor(PersonKey holder, News news, PersonKey to, int stage, String hash) {
        return new Mail(0, Topic.ASKED_FOR, news.round(), to, holder, stage, hash, news.remark(), news.at());
    }

    /** The mail as it is stored. */
    public static Mail stored(int id, Topic topic, RoundId round, PersonKey to, PersonKey actor, int stage, String hash,
                              String remark, Instant at) {
        return new Mail(id, topic, round, to, actor, stage, hash, remark, at);
    }

    /**
     * Nobody gets two mails with the same key: asked once for each step and content, reminded once at each time, told once of each
     * outcome.
     */
    public String key() {
        return keyButTime() + (topic == Topic.REMINDED ? ":" + at.toEpochMilli() : "");
    }

    private String keyButTime() {
        return round + ":" + topic + ":" + stage + ":" + hash.substring(0, Math.min(HASH_DIGITS, hash.length())) + ":"
                + Sha256.of(to.value()).substring(0, PERSON_DIGITS);
    }

    public int id() {
        return id;
    }

    public Topic topic() {
        return topic;
    }

    public RoundId round() {
        return round;
    }

    public PersonKey to() {
        return to;
    }

    /** Whose act the mail is about; of ASKED_FOR, whose seat. */
    public PersonKey actor() {
        return actor;
    }

    public int stage() {
        return stage;
    }

    public String hash() {
        return hash;
    }

    /** What the actor said, which step is done, or why the host refused. */
    public String remark() {
        return remark;
    }

    /** When the thing happened. */
    public Instant at() {
        return at;
    }
}
