package org.marketops.setup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;

/** What a campaign of the demo may cost and has cost, by calendar month, in cents. Immutable. */
public final class DemoMoney {

    private static final int CENTS = 100;
    private static final int NAME = 0;
    private static final int DAY = 1;
    private static final int SPEND = 6;

    private final String currency;
    private final String category;
    private final Map<YearMonth, Long> planned;
    private final Map<YearMonth, Long> spent;

    private DemoMoney(String currency, String category, Map<YearMonth, Long> planned, Map<YearMonth, Long> spent) {
        this.currency = currency;
        this.category = category;
        this.planned = planned;
        this.spent = spent;
    }

    public static DemoMoney of(DemoPlan plan, DemoCampaign campaign) {
        return new DemoMoney(plan.region().currency(), campaign.channel(), planned(plan, campaign), plan.hasResults() ? spent(plan, campaign) : Map.of());
    }

    /** By days; the last month takes what rounding leaves, so that the months add up to the budget. */
    private static Map<YearMonth, Long> planned(DemoPlan plan, DemoCampaign campaign) {
        Map<YearMonth, Long> months = new TreeMap<>();
        long days = ChronoUnit.DAYS.between(plan.start(), plan.end()) + 1;
        long rest = campaign.budget() * CENTS;
        YearMonth last = YearMonth.from(plan.end());
        for (YearMonth month = YearMonth.from(plan.start()); month.isBefore(last); month = month.plusMonths(1)) {
            LocalDate first = month.atDay(1).isBefore(plan.start()) ? plan.start() : month.atDay(1);
            long part = campaign.budget() * (ChronoUnit.DAYS.between(first, month.atEndOfMonth()) + 1) / days * CENTS;
            months.put(month, part);
            rest -= part;
        }
        months.put(last, rest);
        return months;
    }

    /** The same as in the report that is imported. */
    private static Map<YearMonth, Long> spent(DemoPlan plan, DemoCampaign campaign) {
        Map<YearMonth, Long> months = new TreeMap<>();
        for (String line : DemoResults.csv(plan).split("\n")) {
            String[] cells = line.split(",");
            if (cells[NAME].equals(campaign.name())) {
                months.merge(YearMonth.from(LocalDate.parse(cells[DAY])), new BigDecimal(cells[SPEND]).movePointRight(2).longValueExact(), Long::sum);
            }
        }
        return months;
    }

    public String currency() {
        return currency;
    }

    public String category() {
        return category;
    }

    public Map<YearMonth, Long> planned() {
        return planned;
    }

    public Map<YearMonth, Long> spent() {
        return spent;
    }
}
