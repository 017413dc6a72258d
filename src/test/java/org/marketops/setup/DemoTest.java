package org.marketops.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.marketops.kernel.IssueId;
import org.marketops.lead.Kind;
import org.marketops.lead.ToldRow;

class DemoTest {

    private final FakeDemoHost host = new FakeDemoHost();
    private final FakeDemoMemory memory = new FakeDemoMemory();
    private final LoadDemo load = new LoadDemo(host, memory);
    private final RemoveDemo remove = new RemoveDemo(host, memory);

    @Test
    void theStoryHasAPlanInEveryStatusAndAllThreeRegions() {
        Set<StatusSpec> ends = DemoStory.plans().stream()
                .map(plan -> plan.acts().isEmpty() ? StatusSpec.DRAFT : plan.acts().get(plan.acts().size() - 1).leadsTo())
                .collect(Collectors.toSet());

        assertThat(ends).containsExactlyInAnyOrder(StatusSpec.values());
        assertThat(DemoStory.plans()).extracting(DemoPlan::region).contains(DemoRegion.values());
    }

    @Test
    void theCampaignsOfAPlanDivideItsBudgetWithoutRest() {
        assertThat(DemoStory.plans()).filteredOn(DemoPlan::hasResults).allSatisfy(plan ->
                assertThat(plan.campaigns().stream().mapToLong(DemoCampaign::budget).sum()).isEqualTo(plan.budget()));
    }

    @Test
    void keysAndCampaignNamesAreUnique() {
        assertThat(DemoStory.plans().stream().flatMap(plan -> plan.campaigns().stream()).map(DemoCampaign::name)).doesNotHaveDuplicates();
        load.load();
        assertThat(memory.issues).hasSize(host.issues.size());
    }

    @Test
    void loadingTwiceMakesNothingTwice() {
        load.load();
        Map<IssueId, String> once = Map.copyOf(host.issues);

        load.load();

        assertThat(host.issues).isEqualTo(once);
        assertThat(host.acts.get(host.named("Always-on search Americas"))).containsExactly(DemoAct.SUBMIT, DemoAct.APPROVE, DemoAct.LAUNCH);
    }

    @Test
    void campaignsGoLiveWithTheirPlan() {
        load.load();

        assertThat(host.acts.get(host.named("H7 search EMEA"))).containsExactly(DemoAct.LAUNCH, DemoAct.COMPLETE);
    }

    @Test
    void aPlanThatNobodyMayApproveIsNamedAndTheOthersAreLoaded() {
        host.refused.add(DemoAct.APPROVE);

        load.load();

        assertThat(memory.skipped).containsEntry("spring", "nobody may APPROVE").doesNotContainKey("autumn");
        assertThat(host.issues).containsValue("Autumn product launch EMEA");
    }

    @Test
    void loadingAgainGoesOnWhereTheHostRefused() {
        host.refused.add(DemoAct.APPROVE);
        load.load();
        host.refused.clear();

        load.load();

        assertThat(memory.skipped).isEmpty();
        assertThat(host.acts.get(host.named("Trade fair season EMEA"))).containsExactly(DemoAct.SUBMIT, DemoAct.APPROVE);
    }

    @Test
    void removingTakesAwayWhatWasLoadedAndNothingElse() {
        IssueId own = host.createPlan(DemoStory.plans().get(0));
        load.load();

        remove.remove();

        assertThat(host.issues).containsOnlyKeys(own);
        assertThat(host.imports).isEmpty();
        assertThat(memory.issues).isEmpty();
    }

    @Test
    void objectivesTargetsAndLeadsAreLoadedOnceAndTakenAwayAgain() {
        host.taken.add("Win mid-size labs, Americas");
        load.load();
        Map<Long, String> once = Map.copyOf(host.objectives);
        load.load();

        assertThat(host.objectives).isEqualTo(once).hasSize(DemoGoals.objectives().size() - 1);
        assertThat(host.targets.get(host.named("Always-on search Americas"))).containsExactly("results", "costPerResult");
        assertThat(host.money.get(host.named("Social awareness APAC"))).containsExactly("social-singapore", "social-korea");
        assertThat(host.leads).hasSize(1);

        remove.remove();
        assertThat(host.objectives).isEmpty();
        assertThat(host.targets).isEmpty();
        assertThat(host.leads).isEmpty();
        assertThat(host.money).isEmpty();
        assertThat(memory.made.values()).allSatisfy(kind -> assertThat(kind).isEmpty());
    }

    @Test
    void anObjectiveStandsBehindTheOneItIsUnderAndEveryPlanThatNamesOneFindsIt() {
        Set<String> told = new HashSet<>(Set.of(""));
        for (DemoGoal goal : DemoGoals.objectives()) {
            assertThat(told).contains(goal.parent());
            told.add(goal.key());
        }
        assertThat(DemoStory.plans()).filteredOn(DemoPlan::hasResults).allSatisfy(plan -> assertThat(DemoGoals.objectiveOf(plan.key())).isPresent());
    }

    @Test
    void theMonthsOfACampaignAddUpToItsBudgetAndItsReport() {
        DemoPlan social = DemoStory.plans().get(2);
        DemoMoney money = DemoMoney.of(social, social.campaigns().get(0));

        assertThat(money.planned().values().stream().mapToLong(Long::longValue).sum()).isEqualTo(3_800_000);
        assertThat(money.planned().values()).allSatisfy(cents -> assertThat(cents).isPositive());
        assertThat(money.spent().keySet()).containsExactly(YearMonth.of(2026, 5), YearMonth.of(2026, 6), YearMonth.of(2026, 7));
        assertThat(DemoMoney.of(DemoStory.plans().get(4), DemoStory.plans().get(4).campaigns().get(0)).spent()).isEmpty();
    }

    @Test
    void theLeadsAreTheSameRowsEveryTimeAndMostOfThemSayWhereTheyCameFrom() {
        List<ToldRow> leads = DemoLeads.rows().stream().filter(row -> row.kind() == Kind.LEADS).collect(Collectors.toList());
        long tagged = leads.stream().filter(row -> row.cells().containsKey("medium")).count();

        assertThat(DemoLeads.rows()).extracting(ToldRow::cells).isEqualTo(DemoLeads.rows().stream().map(ToldRow::cells).collect(Collectors.toList()));
        assertThat(tagged * 100 / leads.size()).isBetween(80L, 90L);
        assertThat(DemoLeads.rows()).extracting(ToldRow::kind).contains(Kind.values());
    }

    @Test
    void whatCannotBeDeletedStaysRememberedAndIsNamed() {
        load.load();
        host.undeletable.add(memory.issues.get("autumn"));

        remove.remove();

        assertThat(memory.issues).containsOnlyKeys("autumn");
        assertThat(memory.skipped).containsEntry("autumn", "no right to delete");
    }

    @Test
    void resultsAreTheSameBytesEveryTimeAndStayWithinThePlan() {
        DemoPlan spring = DemoStory.plans().get(0);

        String csv = DemoResults.csv(spring);

        assertThat(csv).isEqualTo(DemoResults.csv(spring)).startsWith("campaign,date,currency,impressions,clicks,results,spend\n");
        assertThat(Arrays.stream(csv.split("\n")).skip(1).map(line -> line.split(",")[1]))
                .allSatisfy(day -> assertThat(day).isBetween(spring.start().toString(), spring.end().toString()));
    }

    @Test
    void everySpentAmountOfTheStoryIsCredible() {
        assertThat(DemoStory.plans()).filteredOn(DemoPlan::hasResults).allSatisfy(plan -> {
            double spent = Arrays.stream(DemoResults.csv(plan).split("\n")).skip(1).mapToDouble(line -> Double.parseDouble(line.split(",")[6])).sum();
            assertThat(spent / plan.budget()).as(plan.summary() + " spent " + spent + " of " + plan.budget()).isBetween(0.05, 1.1);
        });
    }
}
