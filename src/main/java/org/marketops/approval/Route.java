package org.marketops.approval;

import java.util.Optional;

/** The status in which votes are taken, and the workflow actions that the plugin performs when the round is decided. */
public final class Route {

    private final String statusId;
    private final int approvedAction;
    private final int changesAction;
    private final int rejectedAction;
    private final PlanFacts.Place place;

    /** A route of which it is not known where the plan was filed: written before that was kept. */
    public Route(String statusId, int approvedAction, int changesAction, int rejectedAction) {
        this(statusId, approvedAction, changesAction, rejectedAction, null);
    }

    private Route(String statusId, int approvedAction, int changesAction, int rejectedAction, PlanFacts.Place place) {
        this.statusId = statusId;
        this.approvedAction = approvedAction;
        this.changesAction = changesAction;
        this.rejectedAction = rejectedAction;
        this.place = place;
    }

    /** The route of a plan that is filed there. */
    public Route from(PlanFacts.Place filed) {
        return new Route(statusId, approvedAction, changesAction, rejectedAction, filed);
    }

    /** Where the plan was filed when it was submitted; empty if that is not known. */
    public Optional<PlanFacts.Place> place() {
        return Optional.ofNullable(place);
    }

    /** Whether the plan has another project or issue type now: no approval goes along (A27, A29). */
    public boolean wasLeftBy(PlanFacts plan) {
        return place != null && !place.equals(plan.place());
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
