package org.marketops.metric;

import java.time.LocalDate;
import java.util.Objects;

/** One number of one source: what a metric was for an issue from its first to its last day, both included. */
public final class Fact {

    /** ISO 4217's code for "no currency": a count has it. */
    public static final String NO_CURRENCY = "XXX";

    private final CampaignRef campaign;
    private final MetricKey metric;
    private final String currency;
    private final LocalDate firstDay;
    private final LocalDate lastDay;
    private final Amount amount;

    /** @throws IllegalArgumentException if the last day is before the first */
    public Fact(CampaignRef campaign, MetricKey metric, String currency, LocalDate firstDay, LocalDate lastDay, Amount amount) {
        if (lastDay.isBefore(firstDay)) {
            throw new IllegalArgumentException("the last day " + lastDay + " is before the first " + firstDay);
        }
        this.campaign = Objects.requireNonNull(campaign);
        this.metric = Objects.requireNonNull(metric);
        this.currency = Objects.requireNonNull(currency);
        this.firstDay = firstDay;
        this.lastDay = lastDay;
        this.amount = Objects.requireNonNull(amount);
    }

    /** As it was kept. @throws IllegalArgumentException if there is no such metric */
    public static Fact stored(CampaignRef campaign, String metric, String currency, LocalDate firstDay, LocalDate lastDay, Amount amount) {
        return new Fact(campaign, MetricKey.ofCode(metric), currency, firstDay, lastDay, amount);
    }

    public CampaignRef campaign() {
        return campaign;
    }

    public MetricKey metric() {
        return metric;
    }

    public String currency() {
        return currency;
    }

    public LocalDate firstDay() {
        return firstDay;
    }

    public LocalDate lastDay() {
        return lastDay;
    }

    public Amount amount() {
        return amount;
    }

    @Override
    public String toString() {
        return campaign + " " + metric + " " + firstDay + ".." + lastDay + " " + amount + " " + currency;
    }
}
