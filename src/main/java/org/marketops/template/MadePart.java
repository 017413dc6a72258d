package org.marketops.template;

import java.util.Optional;
import org.marketops.kernel.IssueId;

/** What became of one planned issue. */
public final class MadePart {

    /** How far it came. */
    public enum State {
        DONE,
        /** The host refused, or the campaign could not be put under its plan. */
        FAILED,
        /** Its plan or campaign is not there. */
        WAITS,
        /** Another request is making it just now. */
        BUSY,
        /** It was made, and somebody has deleted it. */
        GONE,
        /** Nobody has tried yet. */
        OPEN
    }

    private final PlannedIssue planned;
    private final State state;
    private final IssueId issue;
    private final String why;

    private MadePart(PlannedIssue planned, State state, IssueId issue, String why) {
        this.planned = planned;
        this.state = state;
        this.issue = issue;
        this.why = why;
    }

    static MadePart done(PlannedIssue planned, IssueId issue) {
        return new MadePart(planned, State.DONE, issue, "");
    }

    static MadePart failed(PlannedIssue planned, IssueId issue, String why) {
        return new MadePart(planned, State.FAILED, issue, why);
    }

    static MadePart of(PlannedIssue planned, State state) {
        return new MadePart(planned, state, null, "");
    }

    public PlannedIssue planned() {
        return planned;
    }

    public State state() {
        return state;
    }

    public boolean isDone() {
        return state == State.DONE;
    }

    public Optional<IssueId> issue() {
        return Optional.ofNullable(issue);
    }

    /** The host's words; empty unless it failed. */
    public String why() {
        return why;
    }
}
