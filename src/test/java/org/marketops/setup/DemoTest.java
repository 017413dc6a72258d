package org.marketops.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.marketops.kernel.IssueId;

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
