package org.marketops.lead;

/** How far a lead came, in this order, and the two ways out. */
public enum Stage {
    INQUIRY,
    /** Marketing says that it is worth the time of Sales. */
    MQL,
    /** Sales accepted it. */
    SAL,
    /** Sales says that it is worth an opportunity. */
    SQL,
    OPPORTUNITY,
    WON,
    /** Goes back to marketing; what comes next begins a new cycle. */
    RECYCLED,
    /** Leaves for good, unless it is recycled. */
    DISQUALIFIED;

    /** The stages without the ways out. */
    public static final int STAGES = 6;

    public boolean isExit() {
        return ordinal() >= STAGES;
    }
}
