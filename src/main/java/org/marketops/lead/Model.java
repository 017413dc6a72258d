package org.marketops.lead;

/** How the amount of an opportunity is shared among its touches (metrics.md section 3). The definition is printed beside every number. */
public enum Model {
    /** All to the first. */
    FIRST_TOUCH,
    /** All to the last. */
    LAST_TOUCH,
    /** All to the last whose medium is not direct; if there is none, to the last. */
    LAST_NON_DIRECT,
    /** The same to each. */
    LINEAR,
    /** First and last 0.4 each, the others share 0.2. */
    U_SHAPED,
    /** First touch and the one that made the lead 0.4 each, the others share 0.2. */
    U_SHAPED_BY_LEAD,
    /** First touch, lead and opportunity 0.3 each, the others share 0.1. */
    W_SHAPED,
    /** First touch, lead, opportunity and close 0.225 each, the others share 0.1. */
    FULL_PATH,
    /** A touch loses half of its weight in each half-life before the milestone. */
    TIME_DECAY,
    /** The company's own weights for first, middle and last. */
    CUSTOM
}
