package org.marketops.setup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.marketops.lead.Kind;
import org.marketops.lead.ToldRow;

/**
 * Leads of the campaigns that have run, with what they got, how far they came and what came of it. Always the same rows: a demo that is
 * loaded twice shows the same picture. Nobody in it exists.
 */
public final class DemoLeads {

    /** By which loading again knows them. */
    public static final String KEY = "halden-fy27";

    private static final int LEADS_A_CAMPAIGN = 16;
    private static final int DAYS_BETWEEN = 5;
    private static final int DEAL = 14_000;
    /** What each stage takes from the creation on, in days, and how many of twelve get there. */
    private static final Object[][] WAY = {{"mql", 2, 8}, {"sal", 6, 6}, {"sql", 13, 4}, {"opportunity", 24, 3}, {"won", 52, 1}};
    private static final Map<String, String[]> ORIGIN = Map.of("Search", new String[] {"google", "cpc"}, "Display", new String[] {"google", "display"},
            "Social", new String[] {"linkedin", "paid-social"}, "Webinar", new String[] {"linkedin", "organic-social"});

    private final List<ToldRow> rows = new ArrayList<>();

    private DemoLeads() {
    }

    /** In the order in which they are told: leads, touches, stages, opportunities of each. */
    public static List<ToldRow> rows() {
        DemoLeads leads = new DemoLeads();
        for (DemoPlan plan : DemoStory.plans()) {
            if (plan.hasResults()) {
                plan.campaigns().forEach(campaign -> leads.of(plan, campaign));
            }
        }
        return leads.rows;
    }

    private void of(DemoPlan plan, DemoCampaign campaign) {
        String[] origin = ORIGIN.get(campaign.channel());
        for (int i = 0; i < LEADS_A_CAMPAIGN; i++) {
            LocalDate day = plan.start().plusDays(1L + i * DAYS_BETWEEN);
            String lead = campaign.key() + "-" + (i + 1);
            // One of six forms does not hand on where its visitor came from.
            boolean tagged = i % 6 != 4;
            row(Kind.LEADS, "lead", lead, "created", at(day, 9), "campaign", campaign.name(), "source", tagged ? origin[0] : "", "medium", tagged ? origin[1] : "",
                    "salesAt", at(day.plusDays(8), 8));
            row(Kind.TOUCHES, "touch", lead + "-t1", "lead", lead, "at", at(day, 8), "campaign", campaign.name(), "source", origin[0], "medium", origin[1],
                    "channel", campaign.channel());
            touchesAfter(plan, campaign, lead, day, i);
            stages(plan, lead, day, (i * 7 + campaign.name().length()) % 12, i);
        }
    }

    /** People of one campaign meet the others of its plan, and some come back by themselves. */
    private void touchesAfter(DemoPlan plan, DemoCampaign campaign, String lead, LocalDate day, int number) {
        List<DemoCampaign> all = plan.campaigns();
        DemoCampaign other = all.get((all.indexOf(campaign) + 1 + number % 2) % all.size());
        if (number % 3 != 2) {
            row(Kind.TOUCHES, "touch", lead + "-t2", "lead", lead, "at", at(day.plusDays(4), 10), "campaign", other.name(), "channel", "Email",
                    "sent", "Application note: pressure in closed loops");
        }
        if (number % 4 == 1) {
            row(Kind.TOUCHES, "touch", lead + "-t3", "lead", lead, "at", at(day.plusDays(20), 15), "medium", "direct");
        }
    }

    private void stages(DemoPlan plan, String lead, LocalDate day, int luck, int number) {
        for (Object[] step : WAY) {
            if (luck < (int) step[2]) {
                row(Kind.STAGES, "lead", lead, "stage", (String) step[0], "at", at(day.plusDays((int) step[1] + number % 3), 11));
            }
        }
        if (luck >= 10) {
            row(Kind.STAGES, "lead", lead, "stage", "disqualified", "at", at(day.plusDays(3), 11), "reason", "Student");
        }
        if (luck < 3) {
            List<String> cells = new ArrayList<>(List.of("opportunity", "deal-" + lead, "lead", lead, "amount", Integer.toString(DEAL + 1_350 * number),
                    "currency", plan.region().currency(), "created", at(day.plusDays(24L + number % 3), 12)));
            if (number % 5 != 3) {
                cells.addAll(List.of("closed", at(day.plusDays(52L + number % 3), 12), "outcome", luck == 0 ? "won" : "lost"));
            }
            row(Kind.OPPORTUNITIES, cells.toArray(new String[0]));
        }
    }

    private void row(Kind kind, String... cells) {
        Map<String, String> told = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            if (!cells[i + 1].isEmpty()) {
                told.put(cells[i], cells[i + 1]);
            }
        }
        rows.add(new ToldRow(kind, rows.size() + 1L, told));
    }

    private static String at(LocalDate day, int hour) {
        return day + String.format("T%02d:00:00Z", hour);
    }
}
