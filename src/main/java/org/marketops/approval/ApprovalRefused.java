package org.marketops.approval;

import org.marketops.kernel.Refused;

/** A vote, a submission, a recall or a launch that does not count, with the reason that is told to the person. */
public final class ApprovalRefused extends Refused {

    private static final long serialVersionUID = 1L;

    /** Why not. The text file has a sentence for each. */
    public enum Reason {
        NOT_AN_APPROVER,
        NOT_YET,
        ALREADY_VOTED,
        DELEGATED,
        HOLDER_DECIDED,
        BEING_RECORDED,
        NOTHING_TO_WITHDRAW,
        ROUND_DECIDED,
        OWN_PLAN,
        NO_ROUND,
        NO_POLICY,
        QUORUM_IMPOSSIBLE,
        SEAT_EMPTY,
        NOBODY_NAMED,
        APPROVERS_CANNOT_SEE,
        COMMENT_MISSING,
        REASON_MISSING,
        MOVED,
        NO_OUTCOME,
        READ_AGAIN,
        READ_FIRST,
        NOT_YOURS_TO_RECALL,
        NOT_APPROVED,
        APPROVAL_OVER,
        CONTENT_CHANGED,
        CONTENT_LOCKED,
        LAST_EDITOR,
        NOT_IN_BULK,
        NO_STEP_APPLIES
    }

    private final Reason reason;

    public ApprovalRefused(Reason reason, String... arguments) {
        super(reason.name(), arguments);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    @Override
    public String textKey() {
        return "marketops.approval.refused." + reason.name();
    }
}
