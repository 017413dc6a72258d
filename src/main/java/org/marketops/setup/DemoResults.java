package org.marketops.setup;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * Results of a plan's campaigns as a plain CSV export, one row a campaign and day. Always the same bytes for the same plan:
 * an import knows them again.
 */
public final class DemoResults {

    private static final int LONGEST_DAYS = 84;
    private static final int CLICKS_PER_THOUSAND = 14;
    private static final int RESULTS_PER_THOUSAND_CLICKS = 62;

    private DemoResults() {
    }

    public static String csv(DemoPlan plan) {
        StringBuilder csv = new StringBuilder("campaign,date,currency,impressions,clicks,results,spend\n");
        for (DemoCampaign campaign : plan.campaigns()) {
            for (int day = 0; day < LONGEST_DAYS && !plan.start().plusDays(day).isAfter(plan.end()); day++) {
                row(csv, plan, campaign, day);
            }
        }
        return csv.toString();
    }

    private static void row(StringBuilder csv, DemoPlan plan, DemoCampaign campaign, int day) {
        LocalDate date = plan.start().plusDays(day);
        long impressions = campaign.impressionsPerDay() * percent(date, day) / 100;
        long clicks = impressions * (CLICKS_PER_THOUSAND + day % 5) / 1000;
        long results = clicks * (RESULTS_PER_THOUSAND_CLICKS + day % 17) / 1000;
        BigDecimal spend = BigDecimal.valueOf(clicks * campaign.centsPerClick(), 2);
        csv.append(campaign.name()).append(',').append(date).append(',').append(plan.region().currency()).append(',')
                .append(impressions).append(',').append(clicks).append(',').append(results).append(',')
                .append(spend.toPlainString()).append('\n');
    }

    /** Weak weekends and a wave of 80 to 120 % that a person does not see through at once. */
    private static long percent(LocalDate date, int day) {
        boolean weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
        long wave = 80 + day * 37L % 41;
        return weekend ? wave * 55 / 100 : wave;
    }
}
