package org.marketops.setup;

/** A campaign of the demo: its name, its part of the plan's budget in whole units, and how strong its results are. */
public final class DemoCampaign {

    private final String key;
    private final String name;
    private final String channel;
    private final long budget;
    private final long impressionsPerDay;
    private final int centsPerClick;

    DemoCampaign(String key, String name, String channel, long budget, long impressionsPerDay, int centsPerClick) {
        this.key = key;
        this.name = name;
        this.channel = channel;
        this.budget = budget;
        this.impressionsPerDay = impressionsPerDay;
        this.centsPerClick = centsPerClick;
    }

    /** Unique in the story. */
    public String key() {
        return key;
    }

    public String name() {
        return name;
    }

    public String channel() {
        return channel;
    }

    public long budget() {
        return budget;
    }

    long impressionsPerDay() {
        return impressionsPerDay;
    }

    int centsPerClick() {
        return centsPerClick;
    }
}
