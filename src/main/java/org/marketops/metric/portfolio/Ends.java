package org.marketops.metric.portfolio;

import java.util.List;

/** Both ends of a list of campaigns. Immutable. */
public final class Ends {

    private final List<RankedCampaign> most;
    private final List<RankedCampaign> least;
    private final List<String> withoutRate;

    public Ends(List<RankedCampaign> most, List<RankedCampaign> least, List<String> withoutRate) {
        this.most = List.copyOf(most);
        this.least = List.copyOf(least);
        this.withoutRate = List.copyOf(withoutRate);
    }

    /** The largest first. */
    public List<RankedCampaign> most() {
        return most;
    }

    /** The smallest first. */
    public List<RankedCampaign> least() {
        return least;
    }

    /** Codes of currencies without a rate, in order: amounts in them could not be compared and are in no campaign. */
    public List<String> withoutRate() {
        return withoutRate;
    }
}
