package org.marketops.template;

import org.junit.jupiter.api.Test;
import org.marketops.campaign.CampaignIssues;
import org.marketops.campaign.CampaignLinks;
import org.marketops.campaign.LinkCampaign;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.NotFound;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Transactions;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Making plans as a person: everything once, whatever breaks in between. */
class MakePlanTest {

    private static final PersonKey JANA = PersonKey.of("jana");
    private static final PersonKey OTTO = PersonKey.of("otto");
    private static final long PROJECT = 7;

    private final World world = new World();
    private final MakePlan makePlan = world.makePlan();

    @Test
    void allIssuesAreMadeAndCampaignsStandUnderTheirPlan() {
        List<MadePart> parts = makePlan.make(run("run-00000001"));

        assertThat(parts).allMatch(MadePart::isDone).hasSize(3);
        assertThat(world.made.values()).containsExactly("FY27", "Nurture", "Mail");
        assertThat(world.parents).containsEntry(3L, 2L);
        assertThat(world.links).containsEntry(2L, 1L);
        assertThat(world.runs.originOf(IssueId.of(2)).map(Runs.Origin::version)).contains(1);
    }

    @Test
    void theSameRunAgainMakesNothingMore() {
        makePlan.make(run("run-00000001"));
        List<MadePart> again = makePlan.make(run("run-00000001"));

        assertThat(again).allMatch(MadePart::isDone);
        assertThat(world.made).hasSize(3);
    }

    @Test
    void whatTheHostRefusesIsNamedWhatHangsOnItWaitsAndTheNextTryGoesOn() {
        world.refuse = "Nurture";
        List<MadePart> parts = makePlan.make(run("run-00000001"));

        assertThat(parts).extracting(MadePart::state).containsExactly(MadePart.State.DONE, MadePart.State.FAILED, MadePart.State.WAITS);
        assertThat(parts.get(1).why()).isEqualTo("Channel is required.");

        world.refuse = "";
        assertThat(makePlan.resume(JANA, "run-00000001")).allMatch(MadePart::isDone);
        assertThat(world.made.values()).containsExactly("FY27", "Nurture", "Mail");
    }

    @Test
    void anIssueThatWasMadeJustBeforeTheCrashIsFoundAndNotMadeTwice() {
        world.dieAfter = "Nurture";
        assertThatThrownBy(() -> makePlan.make(run("run-00000001"))).hasMessage("the process died");
        assertThat(makePlan.resume(JANA, "run-00000001")).extracting(MadePart::state)
                .containsExactly(MadePart.State.DONE, MadePart.State.BUSY, MadePart.State.WAITS);

        world.now = world.now.plus(MakePlan.DEAD_AFTER).plusSeconds(1);
        List<MadePart> parts = makePlan.resume(JANA, "run-00000001");

        assertThat(parts).allMatch(MadePart::isDone);
        assertThat(world.made.values()).containsExactly("FY27", "Nurture", "Mail");
        assertThat(world.links).containsEntry(2L, 1L);
    }

    @Test
    void aCampaignThatMayNotBeLinkedSaysSoAndIsLinkedByTheNextTry() {
        world.mayEdit = false;
        assertThat(makePlan.make(run("run-00000001"))).extracting(MadePart::state)
                .containsExactly(MadePart.State.DONE, MadePart.State.FAILED, MadePart.State.DONE);

        world.mayEdit = true;
        assertThat(makePlan.resume(JANA, "run-00000001")).allMatch(MadePart::isDone);
        assertThat(world.made).hasSize(3);
    }

    @Test
    void anIssueThatSomebodyDeletedIsNotMadeAgain() {
        makePlan.make(run("run-00000001"));
        world.made.remove(3L);

        assertThat(makePlan.resume(JANA, "run-00000001").get(2).state()).isEqualTo(MadePart.State.GONE);
        assertThat(makePlan.look(JANA, "run-00000001").get(2).state()).isEqualTo(MadePart.State.GONE);
    }

    @Test
    void somebodyElsesRunIsNotThere() {
        makePlan.make(run("run-00000001"));

        assertThatThrownBy(() -> makePlan.resume(OTTO, "run-00000001")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> makePlan.make(new Run("run-00000001", OTTO, PROJECT, "t", 1, order("FY27")))).isInstanceOf(NotFound.class);
    }

    @Test
    void aRunIdThatWasUsedForSomethingElseIsRefused() {
        makePlan.make(run("run-00000001"));

        assertThatThrownBy(() -> makePlan.make(new Run("run-00000001", JANA, PROJECT, "t", 1, order("FY28"))))
                .isInstanceOfSatisfying(TemplateRefused.class, refused -> assertThat(refused.reason()).isEqualTo(TemplateRefused.Reason.OTHER_RUN));
    }

    @Test
    void nothingNewIsMadeFromARetiredTemplateButARunOfItIsFinished() {
        world.refuse = "Mail";
        makePlan.make(run("run-00000001"));
        world.retired = true;
        world.refuse = "";

        assertThatThrownBy(() -> makePlan.make(run("run-00000002")))
                .isInstanceOfSatisfying(TemplateRefused.class, refused -> assertThat(refused.reason()).isEqualTo(TemplateRefused.Reason.RETIRED));
        assertThat(makePlan.resume(JANA, "run-00000001")).allMatch(MadePart::isDone);
    }

    @Test
    void whoMayMakeNoIssuesFindsNoProject() {
        world.mayMake = false;

        assertThatThrownBy(() -> makePlan.make(run("run-00000001"))).isInstanceOf(NotFound.class);
        assertThat(world.made).isEmpty();
    }

    private static Run run(String id) {
        return new Run(id, JANA, PROJECT, "t", 1, order("FY27"));
    }

    private static PlanOrder order(String name) {
        return PlanOrder.of(name, LocalDate.of(2026, 4, 1), Map.of("EMEA", Optional.empty()));
    }

    /** A host, rows and links in memory. */
    private static final class World implements PlanHost, CampaignIssues, CampaignLinks, Transactions {

        private final Map<Long, String> made = new LinkedHashMap<>();
        private final Map<Long, Long> parents = new HashMap<>();
        private final Map<Long, Long> links = new HashMap<>();
        private final MemoryRuns runs = new MemoryRuns();
        private String refuse = "";
        private String dieAfter = "";
        private boolean mayEdit = true;
        private boolean mayMake = true;
        private boolean retired;
        private Instant now = Instant.parse("2026-04-01T08:00:00Z");

        MakePlan makePlan() {
            PlanTemplate template = PlanTemplate.of("t", "T").campaigns(List.of(TemplateCampaign.of("Nurture", "", 0, 90)
                    .with(List.of(new TemplateActivity("Mail", 0, 7)), List.of()))).build();
            Templates templates = new OneTemplate(() -> new TemplateVersion(template, 1, JANA, now, retired));
            return new MakePlan(templates, runs, this, new LinkCampaign(this, this, this), this, this, new Clock() {
                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }

                @Override
                public Instant instant() {
                    return now;
                }
            });
        }

        @Override
        public boolean mayMakePlans(PersonKey who, long projectId) {
            return mayMake && projectId == PROJECT;
        }

        @Override
        public IssueId create(PersonKey who, long projectId, PlannedIssue planned, Optional<IssueId> parent) {
            if (planned.summary().equals(refuse)) {
                throw new NotMade("Channel is required.");
            }
            long id = made.size() + 1L;
            made.put(id, planned.summary());
            parent.ifPresent(issue -> parents.put(id, issue.value()));
            if (planned.summary().equals(dieAfter)) {
                dieAfter = "";
                throw new IllegalStateException("the process died");
            }
            return IssueId.of(id);
        }

        @Override
        public Optional<IssueId> lost(PersonKey who, long projectId, PlannedIssue planned, Instant since) {
            return made.entrySet().stream().filter(issue -> issue.getValue().equals(planned.summary())).map(issue -> IssueId.of(issue.getKey()))
                    .filter(issue -> !runs.originOf(issue).isPresent()).findFirst();
        }

        @Override
        public boolean isThere(IssueId issue) {
            return made.containsKey(issue.value());
        }

        @Override
        public boolean isCampaign(IssueId issue) {
            return "Nurture".equals(made.get(issue.value()));
        }

        @Override
        public boolean isPlan(IssueId issue) {
            return made.get(issue.value()).startsWith("FY");
        }

        @Override
        public boolean maySee(PersonKey who, IssueId issue) {
            return true;
        }

        @Override
        public boolean mayEdit(PersonKey who, IssueId issue) {
            return mayEdit;
        }

        @Override
        public Optional<IssueId> planOf(IssueId campaign) {
            return Optional.ofNullable(links.get(campaign.value())).map(IssueId::of);
        }

        @Override
        public List<IssueId> campaignsOf(IssueId plan) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<IssueId, IssueId> plans() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void put(IssueId campaign, IssueId plan) {
            links.put(campaign.value(), plan.value());
        }

        @Override
        public void remove(IssueId campaign) {
            links.remove(campaign.value());
        }

        @Override
        public <T> T retryOnConflict(Supplier<T> work) {
            return work.get();
        }
    }

    /** One version that is always the newest. */
    private static final class OneTemplate implements Templates {

        private final Supplier<TemplateVersion> version;

        OneTemplate(Supplier<TemplateVersion> version) {
            this.version = version;
        }

        @Override
        public List<TemplateVersion> latest() {
            return List.of(version.get());
        }

        @Override
        public List<TemplateVersion> versions(String key) {
            return latest();
        }

        @Override
        public Optional<TemplateVersion> version(String key, int number) {
            return Optional.of(version.get());
        }

        @Override
        public TemplateVersion append(PlanTemplate template, int number, PersonKey author, Instant at) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void retire(String key, boolean retired) {
            throw new UnsupportedOperationException();
        }
    }
}
