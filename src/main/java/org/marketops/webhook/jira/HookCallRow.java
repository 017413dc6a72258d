package org.marketops.webhook.jira;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** One call to one hook about one event. */
@Table("HOOK_CALL")
interface HookCallRow extends Entity {

    String CALL_KEY = "CALL_KEY";
    String HOOK_ID = "HOOK_ID";
    String EVENT_KEY = "EVENT_KEY";
    String KIND_NAME = "KIND_NAME";
    String CAUSE = "CAUSE";
    String ISSUE_ID = "ISSUE_ID";
    String ROUND_NO = "ROUND_NO";
    String SUBJECT = "SUBJECT";
    String BODY = "BODY";
    String TRIES = "TRIES";
    String HAPPENED_AT = "HAPPENED_AT";
    String STATE_NAME = "STATE_NAME";
    String NEXT_TRY = "NEXT_TRY";

    /** {@code hook:event}: nobody is told the same thing by two calls. */
    @Unique
    @NotNull
    @StringLength(100)
    String getCallKey();

    @Indexed
    int getHookId();

    @StringLength(64)
    String getEventKey();

    @StringLength(30)
    String getKindName();

    @StringLength(30)
    String getCause();

    /** 0 of a trial and of news. */
    @Indexed
    long getIssueId();

    int getRoundNo();

    /** What news are about, by its key; null of all else. */
    @StringLength(255)
    String getSubject();

    /** Milliseconds since 1970, UTC. */
    long getHappenedAt();

    /** OPEN, SENT or DEAD. */
    @Indexed
    @StringLength(10)
    String getStateName();

    void setStateName(String state);

    /** Milliseconds since 1970, UTC. */
    long getNextTry();

    void setNextTry(long millis);

    int getTries();

    void setTries(int tries);

    /** Null until the first try, except of news. */
    @StringLength(StringLength.UNLIMITED)
    String getBody();

    void setBody(String body);

    /** What came back last. */
    @StringLength(400)
    String getAnswer();

    void setAnswer(String answer);
}
