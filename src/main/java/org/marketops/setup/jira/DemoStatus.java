package org.marketops.setup.jira;

import java.util.Map;

/** How the demo data stand: what is loaded, what is going on, what was left out and why. */
final class DemoStatus {

    /** What is going on, or was last. */
    enum State { NONE, LOADING, LOADED, REMOVING, FAILED }

    private final State state;
    private final int plans;
    private final int campaigns;
    private final Map<String, String> skipped;
    private final String failure;

    DemoStatus(State state, int plans, int campaigns, Map<String, String> skipped, String failure) {
        this.state = state;
        this.plans = plans;
        this.campaigns = campaigns;
        this.skipped = skipped;
        this.failure = failure;
    }

    State state() {
        return state;
    }

    boolean isUnderWay() {
        return state == State.LOADING || state == State.REMOVING;
    }

    int plans() {
        return plans;
    }

    int campaigns() {
        return campaigns;
    }

    /** By plan or campaign of the story. */
    Map<String, String> skipped() {
        return skipped;
    }

    /** Empty unless the last run broke. */
    String failure() {
        return failure;
    }
}
