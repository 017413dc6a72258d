package org.marketops.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.marketops.kernel.IssueId;

/** Calls that are to be made, and how they went. All in rows: a crash loses none. */
public interface HookCalls {

    /** Adds the call in the transaction that is running. */
    void add(HookCall call);

    Optional<HookCall> find(int id);

    /** Open calls about the plan that are due, oldest first. */
    List<HookCall> due(IssueId plan, Instant now);

    /** Open calls that are due, oldest first, at most 200. */
    List<HookCall> due(Instant now);

    /** Keeps what will be sent, from the first try on. */
    void write(HookCall call, String body);

    void sent(HookCall call, String answer);

    /** @param next when to try again */
    void failed(HookCall call, String answer, Instant next);

    /** Nobody tries again by itself. */
    void dead(HookCall call, String answer);

    /** Opens the call again, due now. @return false if there is none or it is open */
    boolean again(int id, Instant now);

    /** Latest first. */
    List<HookCall> latest(int most);

    /** Calls that ended before then are gone, at most 1,000 at a time. */
    int removeEnded(Instant before);
}
