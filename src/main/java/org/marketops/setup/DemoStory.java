package org.marketops.setup;

import static org.marketops.setup.DemoAct.APPROVE;
import static org.marketops.setup.DemoAct.COMPLETE;
import static org.marketops.setup.DemoAct.LAUNCH;
import static org.marketops.setup.DemoAct.REQUEST_CHANGES;
import static org.marketops.setup.DemoAct.STOP;
import static org.marketops.setup.DemoAct.SUBMIT;
import static org.marketops.setup.DemoAct.VOTE_ONCE;

import java.util.List;

/** Halden Instruments, an invented maker of measuring instruments, in its fiscal year from April 2026. */
public final class DemoStory {

    /** Writes and submits every plan. A user name. */
    public static final String AUTHOR = "jana";

    /** Whoever of them may, decides; in this order. User names. */
    public static final List<String> APPROVERS = List.of("marcus", "daniel", "priya");

    private DemoStory() {
    }

    /** In the order in which they are created. */
    public static List<DemoPlan> plans() {
        return List.of(sensorLaunch(), search(), social(), retargeting(), tradeFairs(), webinars(), references(), autumn());
    }

    private static DemoPlan sensorLaunch() {
        return DemoPlan.of("spring", "Spring launch: H7 pressure sensor", DemoRegion.EMEA)
                .about("Make the H7 known to process engineers before the fairs of the summer.", "Process engineers in chemistry and food")
                .budget(95_000).runs("2026-04-06", "2026-06-26").on("Search", "Display", "Webinar")
                .acts(SUBMIT, APPROVE, LAUNCH, COMPLETE)
                .with(new DemoCampaign("spring-search", "H7 search EMEA", "Search", 42_000, 5_200, 513),
                        new DemoCampaign("spring-display", "H7 display DACH", "Display", 31_000, 19_400, 200),
                        new DemoCampaign("spring-webinar", "H7 webinar series", "Webinar", 22_000, 2_100, 713));
    }

    private static DemoPlan search() {
        return DemoPlan.of("search", "Always-on search Americas", DemoRegion.AMERICAS)
                .about("Be found by buyers of calibrators, all year.", "Maintenance leads and calibration labs")
                .budget(180_000).runs("2026-04-01", "2027-03-31").on("Search")
                .acts(SUBMIT, APPROVE, LAUNCH)
                .with(new DemoCampaign("search-brand", "Brand search US", "Search", 60_000, 3_900, 239),
                        new DemoCampaign("search-calibrators", "Calibrators search US", "Search", 90_000, 6_800, 367),
                        new DemoCampaign("search-mexico", "Calibrators search Mexico", "Search", 30_000, 2_700, 190));
    }

    private static DemoPlan social() {
        return DemoPlan.of("social", "Social awareness APAC", DemoRegion.APAC)
                .about("Introduce the company in Singapore, Korea and Japan.", "Plant managers in electronics")
                .budget(72_000).runs("2026-05-04", "2026-12-18").on("Social", "Content")
                .acts(SUBMIT, APPROVE, LAUNCH)
                .with(new DemoCampaign("social-singapore", "Plant stories Singapore", "Social", 38_000, 14_300, 92),
                        new DemoCampaign("social-korea", "Plant stories Korea", "Social", 34_000, 11_900, 87));
    }

    private static DemoPlan retargeting() {
        return DemoPlan.of("retargeting", "Retargeting test Americas", DemoRegion.AMERICAS)
                .about("Bring visitors of the product pages back. Stopped: the price of a result was four times the target.", "Visitors of the product pages")
                .budget(60_000).runs("2026-04-13", "2026-07-31").on("Display")
                .acts(SUBMIT, APPROVE, LAUNCH, STOP)
                .with(new DemoCampaign("retargeting-us", "Retargeting display US", "Display", 60_000, 16_100, 296));
    }

    private static DemoPlan tradeFairs() {
        return DemoPlan.of("fairs", "Trade fair season EMEA", DemoRegion.EMEA)
                .about("Three fairs, one story: invitations before, follow-up within two days after.", "Buyers and distributors")
                .budget(241_500).runs("2026-09-07", "2026-11-27").on("Events", "Email")
                .acts(SUBMIT, APPROVE)
                .with(new DemoCampaign("fairs-invitations", "Fair invitations EMEA", "Email", 21_500, 0, 0),
                        new DemoCampaign("fairs-stands", "Fair stands EMEA", "Events", 220_000, 0, 0));
    }

    private static DemoPlan webinars() {
        return DemoPlan.of("webinars", "Partner webinars APAC", DemoRegion.APAC)
                .about("Six webinars with distributors, recorded and cut for later use.", "Distributors and their customers")
                .budget(48_000).runs("2026-08-03", "2026-12-11").on("Webinar", "Email")
                .acts(SUBMIT, VOTE_ONCE)
                .with(new DemoCampaign("webinars-live", "Partner webinars live", "Webinar", 36_000, 0, 0));
    }

    private static DemoPlan references() {
        return DemoPlan.of("references", "Customer references Americas", DemoRegion.AMERICAS)
                .about("Five customers tell what changed on their shop floor.", "Plant managers")
                .budget(35_000).runs("2026-08-17", "2026-12-04").on("Content", "PR")
                .acts(SUBMIT, REQUEST_CHANGES)
                .with();
    }

    private static DemoPlan autumn() {
        return DemoPlan.of("autumn", "Autumn product launch EMEA", DemoRegion.EMEA)
                .about("Launch of the portable calibrator C2. Brief is being written.", "Service technicians")
                .budget(120_000).runs("2026-10-05", "2027-01-29").on("Search", "Social", "PR")
                .with();
    }
}
