package org.marketops.template;

import java.util.List;
import java.util.Objects;

/** A campaign of a template; its days count from the plan's first one, 0. Immutable. */
public final class TemplateCampaign {

    private final String summary;
    private final String region;
    private final List<String> channels;
    private final String audience;
    private final int startDay;
    private final int days;
    private final List<TemplateActivity> activities;
    private final List<BudgetShare> budget;

    private TemplateCampaign(String summary, String region, List<String> channels, String audience, int startDay, int days,
                             List<TemplateActivity> activities, List<BudgetShare> budget) {
        this.summary = Objects.requireNonNull(summary, "summary");
        this.region = Objects.requireNonNull(region, "region");
        this.channels = List.copyOf(channels);
        this.audience = Objects.requireNonNull(audience, "audience");
        this.startDay = startDay;
        this.days = days;
        this.activities = List.copyOf(activities);
        this.budget = List.copyOf(budget);
    }

    /** @param region empty: once for each region of the plan. @param days at least 1 */
    public static TemplateCampaign of(String summary, String region, int startDay, int days) {
        return new TemplateCampaign(summary, region, List.of(), "", startDay, days, List.of(), List.of());
    }

    public TemplateCampaign on(List<String> names, String forWhom) {
        return new TemplateCampaign(summary, region, names, forWhom, startDay, days, activities, budget);
    }

    public TemplateCampaign with(List<TemplateActivity> parts, List<BudgetShare> lines) {
        return new TemplateCampaign(summary, region, channels, audience, startDay, days, parts, lines);
    }

    /** May hold placeholders. */
    public String summary() {
        return summary;
    }

    /** Empty: once for each region of the plan. */
    public String region() {
        return region;
    }

    public List<String> channels() {
        return channels;
    }

    public String audience() {
        return audience;
    }

    public int startDay() {
        return startDay;
    }

    public int days() {
        return days;
    }

    public List<TemplateActivity> activities() {
        return activities;
    }

    public List<BudgetShare> budget() {
        return budget;
    }

    boolean isFor(String someRegion) {
        return region.isEmpty() || region.equals(someRegion);
    }
}
