package org.marketops.lead;

/**
 * The touches of one opportunity that count, in order of time and then of id, as plain numbers: 100,000 of these are shared in one pass.
 * Not changed after it is made; arrays are not copied, so whoever makes it leaves them alone.
 */
public final class Path {

    /** No touch made it: that milestone was never reached, or before the window. */
    public static final int NONE = -1;

    private final long amount;
    private final long[] ages;
    private final boolean[] direct;
    private final int lead;
    private final int opportunity;

    private Path(long amount, long[] ages, boolean[] direct, int lead, int opportunity) {
        this.amount = amount;
        this.ages = ages;
        this.direct = direct;
        this.lead = lead;
        this.opportunity = opportunity;
    }

    /**
     * @param amount in minor units of its currency; may be below 0
     * @param ages of each touch in seconds before the milestone, not rising, not below 0
     * @param direct whether the medium of each is direct
     * @param lead the place of the touch that made the lead, or {@link #NONE}
     * @param opportunity the place of the touch that made the opportunity, or {@link #NONE}
     */
    public static Path of(long amount, long[] ages, boolean[] direct, int lead, int opportunity) {
        if (direct.length != ages.length || lead < NONE || lead >= ages.length || opportunity < NONE || opportunity >= ages.length) {
            throw new IllegalArgumentException(ages.length + " ages, " + direct.length + " mediums, lead at " + lead + ", opportunity at "
                    + opportunity);
        }
        return new Path(amount, ages, direct, lead, opportunity);
    }

    public long amount() {
        return amount;
    }

    public int touches() {
        return ages.length;
    }

    long age(int touch) {
        return ages[touch];
    }

    boolean isDirect(int touch) {
        return direct[touch];
    }

    int lead() {
        return lead;
    }

    int opportunity() {
        return opportunity;
    }
}
