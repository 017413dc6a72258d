package org.marketops.approval;

/** The status in which votes are taken, and the workflow actions that the plugin performs when the round is decided. */
public final class Route {

    private final String statusId;
    private final int approvedAction;
    private final int changesAction;
    private final int rejectedAction;

    public Route(String statusId, int approvedAction, int changesAction, int rejectedAction) {
        this.statusId = statusId;
        this.approvedAction = approvedAction;
        this.changesAction = changesAction;
        this.rejectedAction = rejectedAction;
    }

    public String statusId() {
        return statusId;
    }

    /** @throws IllegalArgumentException if the state leads nowhere */
    public int actionFor(Round.State state) {
        if (state == Round.State.APPROVED) {
            return approvedAction;
        }
        if (state == Round.State.CHANGES_REQUESTED || state == Round.State.EXPIRED) {
            return changesAction;
        }
        if (state == Round.State.REJECTED) {
            return rejectedAction;
        }
        throw new IllegalArgumentException("no action follows " + state);
    }
}
