package org.marketops.setup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the demo company wants to reach in its fiscal year from April 2026: some of it reached, some not. */
public final class DemoGoals {

    /** A day of the first quarter of the story; targets are of its fiscal year. */
    public static final LocalDate SPRING = LocalDate.of(2026, 5, 15);
    private static final LocalDate SUMMER = LocalDate.of(2026, 8, 15);

    private static final Map<String, List<DemoTarget>> TARGETS = Map.of(
            "spring", List.of(target("results", "1900", ""), target("costPerResult", "48.00", "EUR")),
            "search", List.of(target("results", "4200", ""), target("costPerResult", "45.00", "USD")),
            "social", List.of(target("clicks", "64000", ""), target("costPerClick", "1.10", "USD")),
            "retargeting", List.of(target("results", "4500", ""), target("costPerResult", "11.00", "USD")));

    private DemoGoals() {
    }

    /** One above comes before those below it. */
    public static List<DemoGoal> objectives() {
        return List.of(new DemoGoal("year", "More enquiries from process industry", "", "priya", SPRING, true, "results", 21_000),
                new DemoGoal("h7", "Make the H7 known in EMEA", "year", "priya", SPRING, false, "results", 1_850),
                new DemoGoal("labs", "Win mid-size labs, Americas", "year", "daniel", SPRING, false, "results", 2_600),
                new DemoGoal("singapore", "Enter Singapore", "year", "priya", SPRING, false, "results", 800),
                new DemoGoal("korea", "Enter Korea", "year", "priya", SUMMER, false, "results", 600));
    }

    /** The name of the objective that a plan or a campaign counts for by itself. */
    public static Optional<String> objectiveOf(String key) {
        String goal = Map.of("spring", "h7", "search", "labs", "retargeting", "labs", "social", "singapore", "social-korea", "korea").get(key);
        return objectives().stream().filter(each -> each.key().equals(goal)).map(DemoGoal::name).findFirst();
    }

    /** Of a plan. */
    static List<DemoTarget> targets(String planKey) {
        return TARGETS.getOrDefault(planKey, List.of());
    }

    private static DemoTarget target(String metric, String value, String currency) {
        return new DemoTarget(metric, new BigDecimal(value), currency);
    }
}
