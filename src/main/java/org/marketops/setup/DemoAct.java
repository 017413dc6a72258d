package org.marketops.setup;

/** Something that a person of the demo does to a plan, and the status that must follow. */
public enum DemoAct {
    SUBMIT(StatusSpec.IN_APPROVAL, false),
    /** One approver says yes; the plan goes on waiting. */
    VOTE_ONCE(StatusSpec.IN_APPROVAL, false),
    /** Approvers say yes until every stage has approved. */
    APPROVE(StatusSpec.APPROVED, false),
    REQUEST_CHANGES(StatusSpec.DRAFT, false),
    LAUNCH(StatusSpec.LIVE, true),
    COMPLETE(StatusSpec.COMPLETED, true),
    STOP(StatusSpec.STOPPED, true);

    private final StatusSpec leadsTo;
    private final boolean ofCampaigns;

    DemoAct(StatusSpec leadsTo, boolean ofCampaigns) {
        this.leadsTo = leadsTo;
        this.ofCampaigns = ofCampaigns;
    }

    public StatusSpec leadsTo() {
        return leadsTo;
    }

    /** Whether the campaigns of the plan go along. */
    public boolean isOfCampaigns() {
        return ofCampaigns;
    }
}
