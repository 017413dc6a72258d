package org.marketops.setup;

import java.time.LocalDate;
import java.util.List;

/** A campaign plan of the demo, what is done to it, and its campaigns. Immutable. */
public final class DemoPlan {

    private final String key;
    private final String summary;
    private final String description;
    private final DemoRegion region;
    private final long budget;
    private final LocalDate start;
    private final LocalDate end;
    private final List<String> channels;
    private final String audience;
    private final List<DemoAct> acts;
    private final List<DemoCampaign> campaigns;

    private DemoPlan(Builder from) {
        this.key = from.key;
        this.summary = from.summary;
        this.description = from.description;
        this.region = from.region;
        this.budget = from.budget;
        this.start = from.start;
        this.end = from.end;
        this.channels = from.channels;
        this.audience = from.audience;
        this.acts = from.acts;
        this.campaigns = from.campaigns;
    }

    static Builder of(String key, String summary, DemoRegion region) {
        return new Builder(key, summary, region);
    }

    /** Unique in the story. */
    public String key() {
        return key;
    }

    public String summary() {
        return summary;
    }

    public String description() {
        return description;
    }

    public DemoRegion region() {
        return region;
    }

    /** In whole units of the region's currency. */
    public long budget() {
        return budget;
    }

    public LocalDate start() {
        return start;
    }

    public LocalDate end() {
        return end;
    }

    public List<String> channels() {
        return channels;
    }

    public String audience() {
        return audience;
    }

    /** In the order in which they are done; none for a plan that stays a draft. */
    public List<DemoAct> acts() {
        return acts;
    }

    public List<DemoCampaign> campaigns() {
        return campaigns;
    }

    /** Whether the plan has run, so that there are results. */
    public boolean hasResults() {
        return acts.contains(DemoAct.LAUNCH) && !campaigns.isEmpty();
    }

    /** Puts a plan together, for the story only. */
    static final class Builder {

        private final String key;
        private final String summary;
        private final DemoRegion region;
        private String description = "";
        private long budget;
        private LocalDate start;
        private LocalDate end;
        private List<String> channels = List.of();
        private String audience = "";
        private List<DemoAct> acts = List.of();
        private List<DemoCampaign> campaigns = List.of();

        private Builder(String key, String summary, DemoRegion region) {
            this.key = key;
            this.summary = summary;
            this.region = region;
        }

        Builder about(String text, String forWhom) {
            this.description = text;
            this.audience = forWhom;
            return this;
        }

        Builder budget(long wholeUnits) {
            this.budget = wholeUnits;
            return this;
        }

        Builder runs(String from, String to) {
            this.start = LocalDate.parse(from);
            this.end = LocalDate.parse(to);
            return this;
        }

        Builder on(String... names) {
            this.channels = List.of(names);
            return this;
        }

        Builder acts(DemoAct... done) {
            this.acts = List.of(done);
            return this;
        }

        DemoPlan with(DemoCampaign... parts) {
            this.campaigns = List.of(parts);
            return new DemoPlan(this);
        }
    }
}
