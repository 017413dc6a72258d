package org.marketops.template;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/** What a plan is made from: its own fields, campaigns with activities, and how money is shared out. Immutable; one version of it. */
public final class PlanTemplate {

    private final String key;
    private final String name;
    private final String description;
    private final int months;
    private final boolean planPerRegion;
    private final PlanFields plan;
    private final List<TemplateCampaign> campaigns;
    private final List<BudgetShare> budget;

    private PlanTemplate(Builder from) {
        this.key = Objects.requireNonNull(from.key, "key");
        this.name = Objects.requireNonNull(from.name, "name");
        this.description = from.description;
        this.months = from.months;
        this.planPerRegion = from.planPerRegion;
        this.plan = from.plan;
        this.campaigns = List.copyOf(from.campaigns);
        this.budget = List.copyOf(from.budget);
    }

    public static Builder of(String key, String name) {
        return new Builder(key, name);
    }

    /** Small letters, digits and hyphens; never changes. */
    public String key() {
        return key;
    }

    public String name() {
        return name;
    }

    /** For those who choose. */
    public String description() {
        return description;
    }

    /** How long a plan runs. */
    public int months() {
        return months;
    }

    /** Whether each region gets a plan of its own; otherwise one plan holds them all. */
    public boolean isPlanPerRegion() {
        return planPerRegion;
    }

    public PlanFields plan() {
        return plan;
    }

    public List<TemplateCampaign> campaigns() {
        return campaigns;
    }

    /** Lines of the plan itself, for each region. */
    public List<BudgetShare> budget() {
        return budget;
    }

    /** Of what a region gets how many percent lines take, fixed amounts aside. @param region empty for one that no campaign names */
    public BigDecimal shared(String region) {
        long points = points(budget);
        for (TemplateCampaign campaign : campaigns) {
            points += campaign.isFor(region) ? points(campaign.budget()) : 0;
        }
        return BigDecimal.valueOf(points, 2);
    }

    private static long points(List<BudgetShare> lines) {
        return lines.stream().mapToLong(BudgetShare::basisPoints).sum();
    }

    /** Puts a template together. */
    public static final class Builder {

        private final String key;
        private final String name;
        private String description = "";
        private int months = 12;
        private boolean planPerRegion;
        private PlanFields plan = PlanFields.of("{plan}", "");
        private List<TemplateCampaign> campaigns = List.of();
        private List<BudgetShare> budget = List.of();

        private Builder(String key, String name) {
            this.key = key;
            this.name = name;
        }

        public Builder about(String text) {
            this.description = text;
            return this;
        }

        public Builder runs(int howManyMonths) {
            this.months = howManyMonths;
            return this;
        }

        public Builder perRegion(boolean yes) {
            this.planPerRegion = yes;
            return this;
        }

        public Builder plan(PlanFields fields) {
            this.plan = fields;
            return this;
        }

        public Builder campaigns(List<TemplateCampaign> all) {
            this.campaigns = all;
            return this;
        }

        public Builder budget(List<BudgetShare> lines) {
            this.budget = lines;
            return this;
        }

        public PlanTemplate build() {
            return new PlanTemplate(this);
        }
    }
}
