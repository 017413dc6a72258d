package org.marketops.template;

import org.junit.jupiter.api.Test;
import org.marketops.money.Money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DrawUpTest {

    private static final LocalDate APRIL_1 = LocalDate.of(2026, 4, 1);
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency USD = Currency.getInstance("USD");

    @Test
    void eachRegionGetsAPlanWithItsCampaignsAndActivities() {
        Blueprint blueprint = DrawUp.of(year().perRegion(true).build(), order("EMEA", eur("1000"), "APAC", usd("500")));

        assertThat(blueprint.issues()).extracting(PlannedIssue::summary).containsExactly(
                "FY27 EMEA", "EMEA nurture", "Mail 2026", "FY27 APAC", "APAC nurture", "Mail 2026");
        assertThat(blueprint.issues()).extracting(PlannedIssue::parent).containsExactly(
                "", "plan:EMEA", "c1:EMEA", "", "plan:APAC", "c1:APAC");
        assertThat(blueprint.issues().get(0).budget()).contains(eur("1000").get());
        assertThat(blueprint.issues().get(4).budget()).contains(usd("300").get());
    }

    @Test
    void onePlanHoldsAllRegionsAndTheirSum() {
        Blueprint blueprint = DrawUp.of(year().build(), order("EMEA", eur("1000"), "APAC", eur("500")));

        assertThat(blueprint.issues()).extracting(PlannedIssue::summary).containsExactly("FY27", "EMEA nurture", "Mail 2026", "APAC nurture", "Mail 2026");
        assertThat(blueprint.issues().get(0).budget()).contains(eur("1500").get());
        assertThat(blueprint.issues().get(0).region()).isEmpty();
    }

    @Test
    void onePlanWithTwoCurrenciesIsRefused() {
        assertThatThrownBy(() -> DrawUp.of(year().build(), order("EMEA", eur("1000"), "APAC", usd("500"))))
                .isInstanceOfSatisfying(BadTemplate.class, bad -> assertThat(bad.problems().get(0).code()).isEqualTo("CURRENCIES"));
    }

    @Test
    void daysCountFromTheStartAndAPartEndsWithItsWholeAtTheLatest() {
        TemplateCampaign late = TemplateCampaign.of("Late", "", 300, 400)
                .with(List.of(new TemplateActivity("Last", 30, 400), new TemplateActivity("First", 0, 1)), List.of());
        Blueprint blueprint = DrawUp.of(PlanTemplate.of("t", "T").campaigns(List.of(late)).build(), order("EMEA", Optional.empty()));

        assertThat(blueprint.issues()).extracting(issue -> issue.first() + "/" + issue.last()).containsExactly(
                "2026-04-01/2027-03-31", "2027-01-26/2027-03-31", "2027-02-25/2027-03-31", "2027-01-26/2027-01-26");
    }

    @Test
    void aCampaignOfARegionThatIsNotOrderedIsLeftOut() {
        TemplateCampaign fair = TemplateCampaign.of("Fair", "APAC", 0, 10).with(List.of(), List.of(BudgetShare.of("Events", 10_000, 0, 1)));
        Blueprint blueprint = DrawUp.of(PlanTemplate.of("t", "T").campaigns(List.of(fair)).build(), order("EMEA", eur("100")));

        assertThat(blueprint.issues()).hasSize(1);
        assertThat(blueprint.lines()).singleElement().satisfies(line -> assertThat(line.isReserve()).isTrue());
    }

    @Test
    void whatNobodyTakesIsTheReserve() {
        Blueprint blueprint = DrawUp.of(year().build(), order("EMEA", eur("100.01")));

        assertThat(blueprint.lines()).extracting(line -> line.category() + " " + line.total()).containsExactly("Media EUR 60.01", " EUR 40.00");
        assertThat(blueprint.sums()).containsExactly(Map.entry("EMEA", eur("100.01").get()));
    }

    @Test
    void fixedAmountsAreTakenFromWhatIsLeft() {
        Blueprint blueprint = DrawUp.of(fixed("30"), order("EMEA", eur("100")));

        assertThat(blueprint.lines()).extracting(line -> line.category() + " " + line.total())
                .containsExactly("Agency EUR 30.00", "Media EUR 60.00", " EUR 10.00");
    }

    @Test
    void aTotalThatIsTooLittleForTheFixedAmountsSaysWhatIsMissing() {
        assertThatThrownBy(() -> DrawUp.of(fixed("50"), order("EMEA", eur("100"))))
                .isInstanceOfSatisfying(BadTemplate.class, bad -> assertThat(bad.problems().get(0).toString())
                        .isEqualTo("total.EMEA TOO_LITTLE[EMEA, EUR 100.00, EUR 10.00]"));
    }

    @Test
    void aFixedAmountInAnotherCurrencyIsRefused() {
        assertThatThrownBy(() -> DrawUp.of(fixed("30"), order("EMEA", usd("100"))))
                .isInstanceOfSatisfying(BadTemplate.class, bad -> assertThat(bad.problems().get(0).code()).isEqualTo("FIXED_CURRENCY"));
    }

    @Test
    void withoutMoneyThereAreNoLinesAndNoBudgets() {
        Blueprint blueprint = DrawUp.of(year().build(), order("EMEA", Optional.empty()));

        assertThat(blueprint.lines()).isEmpty();
        assertThat(blueprint.issues()).allSatisfy(issue -> assertThat(issue.budget()).isEmpty());
    }

    /** 2,000 random templates and totals; a seed that fails is printed. */
    @Test
    void onlyWholeUnitsAreSharedOutAndTheyAddUpToTheTotalAlways() {
        for (long seed = 1; seed <= 2_000; seed++) {
            Random random = new Random(seed);
            PlanTemplate template = random(random);
            TemplateCheck.check(template);
            Money total = Money.ofMinor(random.nextBoolean() ? EUR : Currency.getInstance("JPY"), 1 + (long) (random.nextDouble() * 9_000_000_000_000L));

            Blueprint blueprint = DrawUp.of(template, PlanOrder.of("FY27", APRIL_1, Map.of("EMEA", Optional.of(total))));

            assertThat(blueprint.sums()).as("seed " + seed).containsExactly(Map.entry("EMEA", total));
            assertThat(blueprint.lines()).as("seed " + seed).allSatisfy(line -> assertThat(line.months().values().stream()
                    .mapToLong(Money::minorUnits).sum()).isEqualTo(line.total().minorUnits()));
            Map<String, Long> perIssue = blueprint.lines().stream().collect(Collectors.groupingBy(PlannedLine::issue,
                    Collectors.summingLong(line -> line.total().minorUnits())));
            assertThat(blueprint.issues().stream().filter(issue -> issue.kind() == PlannedIssue.Kind.CAMPAIGN && issue.budget().isPresent()))
                    .as("seed " + seed).allSatisfy(issue -> assertThat(issue.budget().get().minorUnits()).isEqualTo(perIssue.get(issue.ref())));
        }
    }

    @Test
    void theLargestRemainderGetsTheUnitThatIsLeftAndTheEarlierOneWhenEqual() {
        assertThat(Apportion.of(100, new int[] {1, 1, 1})).containsExactly(34, 33, 33);
        assertThat(Apportion.of(10, new int[] {26, 26, 48})).containsExactly(3, 2, 5);
        assertThat(Apportion.of(1, new int[] {1, 2})).containsExactly(0, 1);
        assertThat(Apportion.of(0, new int[] {0, 7})).containsExactly(0, 0);
        assertThat(LongStream.of(Apportion.of(Long.MAX_VALUE, new int[] {3_333, 3_333, 3_334})).sum()).isEqualTo(Long.MAX_VALUE);
    }

    private static PlanTemplate random(Random random) {
        List<TemplateCampaign> campaigns = new ArrayList<>();
        int left = BudgetShare.WHOLE;
        for (int i = random.nextInt(6); i > 0; i--) {
            List<BudgetShare> shares = new ArrayList<>();
            for (int j = random.nextInt(4); j > 0 && left > 1; j--) {
                int share = 1 + random.nextInt(left);
                left -= share;
                int first = random.nextInt(12);
                shares.add(BudgetShare.of("c" + j, share, first, 1 + random.nextInt(12 - first)));
            }
            campaigns.add(TemplateCampaign.of("Campaign", random.nextBoolean() ? "" : "EMEA", random.nextInt(300), 1 + random.nextInt(365)).with(List.of(), shares));
        }
        return PlanTemplate.of("t", "T").campaigns(campaigns).build();
    }

    private static PlanTemplate.Builder year() {
        return PlanTemplate.of("year", "Year").plan(PlanFields.of("{plan} {region}", "")).campaigns(List.of(
                TemplateCampaign.of("{region} nurture", "", 0, 90).with(List.of(new TemplateActivity("Mail {year}", 0, 7)),
                        List.of(BudgetShare.of("Media", 6_000, 0, 12)))));
    }

    private static PlanTemplate fixed(String amount) {
        return year().budget(List.of(BudgetShare.fixed("Agency", eur(amount).get(), 0, 12))).build();
    }

    private static PlanOrder order(String region, Optional<Money> total) {
        return PlanOrder.of("FY27", APRIL_1, Map.of(region, total));
    }

    private static PlanOrder order(String one, Optional<Money> first, String other, Optional<Money> second) {
        Map<String, Optional<Money>> regions = new LinkedHashMap<>();
        regions.put(one, first);
        regions.put(other, second);
        return PlanOrder.of("FY27", APRIL_1, regions);
    }

    private static Optional<Money> eur(String amount) {
        return Optional.of(Money.of(EUR, new BigDecimal(amount)));
    }

    private static Optional<Money> usd(String amount) {
        return Optional.of(Money.of(USD, new BigDecimal(amount)));
    }
}
