package org.marketops.approval;

import org.junit.jupiter.api.Test;
import org.marketops.approval.ApprovalView.Headline;
import org.marketops.health.Check;
import org.marketops.health.CheckRounds;
import org.marketops.health.CheckTasks;
import org.marketops.health.Finding;
import org.marketops.health.Finding.Kind;
import org.marketops.health.Finding.Remedy;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

/** A30: each thing that goes away has a defined result in the panel, on the health page, and a way out. */
class LostRoundsTest {

    private static final PersonKey ADMIN = PersonKey.of("admin");
    private static final PlanFacts.Place ELSEWHERE = new PlanFacts.Place(10001, "10001");

    private final World world = new World().submitted();
    private final VoidRound voidRound = new VoidRound(world, world, world, world, world, world.clock);
    private final Backlog backlog = atMost -> world.openTasks();

    @Test
    void aRoundInWhichPeopleCanDecideIsNoFinding() {
        assertThat(rounds().findings()).isEmpty();
        assertThat(rounds().seen()).isEqualTo(1);
    }

    @Test
    void a30PeopleWhoAreDeactivatedLeaveAStepThatIsNamedWithItsNumbers() {
        world.inactive.add(World.ANN);
        world.inactive.add(World.BOB);

        Finding finding = rounds().findings().get(0);

        assertThat(finding.kind()).isEqualTo(Kind.STUCK_ROUND);
        assertThat(finding.facts()).containsExactly("Content", "2", "1");
        assertThat(finding.remedy()).isEqualTo(Remedy.NONE);
        assertThat(world.seenBy(World.JANA).headline()).isEqualTo(Headline.NOBODY_CAN_DECIDE);
    }

    @Test
    void a30AGroupThatIsRemovedLeavesALaterStepThatIsNamedToo() {
        world.group("budget");

        assertThat(rounds().findings().get(0).facts()).containsExactly("Budget", "1", "0");
    }

    @Test
    void a30AVoteThatWasGivenStillCountsAsAPersonWhoDecides() {
        world.approves(World.ANN).approves(World.BOB);
        world.group("content", World.ANN, World.BOB);

        assertThat(rounds().findings()).isEmpty();
    }

    @Test
    void a30APlanMovedBehindThePluginsBackHasNothingApprovedAndItsRoundIsVoided() {
        world.approves(World.ANN);
        world.status = World.APPROVED;

        assertThat(world.seenBy(World.JANA).headline()).isEqualTo(Headline.LEFT);
        assertThat(rounds().findings()).extracting(Finding::kind).containsExactly(Kind.LEFT_ROUND);
        assertThat(voidRound.voidLost(World.PLAN, ADMIN)).isTrue();

        assertThat(world.round().state()).isEqualTo(Round.State.VOIDED);
        assertThat(world.entries.get(world.entries.size() - 1).action()).isEqualTo("voided");
        assertThat(world.entries.get(world.entries.size() - 1).actor()).isEqualTo(ADMIN);
        assertThat(world.seenBy(World.JANA).headline()).isEqualTo(Headline.NOT_SUBMITTED);
    }

    @Test
    void a30TheRecordOfAVoidedRoundSaysWhy() {
        world.status = World.APPROVED;
        voidRound.voidLost(World.PLAN, ADMIN);
        World gone = new World().submitted();
        gone.planExists = false;
        new VoidRound(gone, gone, gone, gone, gone, gone.clock).voidLost(World.PLAN, ADMIN);

        assertThat(world.entries.get(world.entries.size() - 1).details()).containsEntry("why", "the plan left approval by another way");
        assertThat(gone.entries.get(gone.entries.size() - 1).details()).containsEntry("why", "the issue is gone");
    }

    @Test
    void a30AStepHealsByItselfWhenPeopleAreThereAgain() {
        world.approves(World.ANN);
        world.inactive.add(World.BOB);
        world.inactive.add(World.CY);
        assertThat(rounds().findings()).extracting(Finding::kind).containsExactly(Kind.UNDECIDED_ROUND);

        world.inactive.remove(World.BOB);

        assertThat(rounds().findings()).isEmpty();
        world.approves(World.BOB);
        assertThat(world.step()).isEqualTo(2);
    }

    @Test
    void a30AnArchivedProjectThatNobodySeesStopsTheRoundUntilItIsRestored() {
        world.approves(World.ANN);
        Collections.addAll(world.blindPeople, World.ANN, World.BOB, World.CY, World.DEE);
        assertThat(rounds().findings()).extracting(Finding::kind).containsExactly(Kind.STUCK_ROUND);

        world.blindPeople.clear();

        assertThat(rounds().findings()).isEmpty();
        assertThat(world.seenBy(World.JANA).headline()).isEqualTo(Headline.WAITING);
    }

    @Test
    void a30ADecisionInAProjectThatJiraArchivedIsKeptAndCarriedOutAfterItIsRestored() {
        world.moveProblem = Optional.of("The project is archived.");
        world.approves(World.ANN).approves(World.BOB).approves(World.DEE);
        assertThat(tasks(true).findings()).extracting(Finding::kind).containsExactly(Kind.BLOCKED_OUTCOME);

        world.moveProblem = Optional.empty();
        world.settle();

        assertThat(world.status).isEqualTo(World.APPROVED);
    }

    @Test
    void a30AMaterialFieldThatIsRemovedIsAChangeAndTheVotesAreAskedForAgain() {
        world.approves(World.ANN).approves(World.BOB);
        world.content.put("budget", "");

        assertThat(world.step()).isEqualTo(1);
        assertThat(world.seenBy(World.ANN).differences()).extracting(difference -> difference.field()).containsExactly("budget");
        assertThat(rounds().findings()).isEmpty();
    }

    @Test
    void a30AnApprovedPlanThatLosesAMaterialFieldIsNotLetThroughAsApproved() {
        world.approves(World.ANN).approves(World.BOB).approves(World.DEE);
        world.content.put("budget", "");

        assertThat(world.seenBy(World.JANA).headline()).isEqualTo(Headline.CHANGED_SINCE);
        assertThat(world.gate.differences(world.plan())).hasSize(1);
    }

    @Test
    void a30APlanMovedToAnotherProjectIsListedAndGoesOnWhenMovedBack() {
        world.approves(World.ANN);
        world.place = ELSEWHERE;

        Finding finding = rounds().findings().get(0);

        assertThat(finding.kind()).isEqualTo(Kind.MOVED_ROUND);
        assertThat(finding.remedy()).isEqualTo(Remedy.NONE);
        assertThat(voidRound.voidLost(World.PLAN, ADMIN)).isFalse();
        world.place = Facts.PLACE;
        assertThat(rounds().findings()).isEmpty();
        assertThat(world.seenBy(World.BOB).headline()).isEqualTo(Headline.WAITING);
    }

    @Test
    void a30APlanMovedToAnotherProjectAndStatusIsEndedByTheButton() {
        world.place = ELSEWHERE;
        world.status = World.APPROVED;

        assertThat(rounds().findings()).extracting(Finding::remedy).containsExactly(Remedy.VOID);
        assertThat(voidRound.voidLost(World.PLAN, ADMIN)).isTrue();

        assertThat(rounds().findings()).isEmpty();
        assertThat(world.seenBy(World.JANA).headline()).isEqualTo(Headline.NOT_SUBMITTED);
    }

    @Test
    void aRecallThatTheHostIsStoringIsNotTakenForAWayOut() {
        world.transition(World.DRAFT, () -> world.recall.recall(world.plan(), World.JANA));

        assertThat(world.seenBy(World.JANA).headline()).isEqualTo(Headline.NOT_SUBMITTED);
        assertThat(rounds().findings()).isEmpty();
    }

    @Test
    void a30ADeletedPlanLeavesAnOrphanThatIsVoidedOnce() {
        world.planExists = false;

        assertThat(rounds().findings()).extracting(Finding::kind).containsExactly(Kind.ORPHAN_ROUND);
        assertThat(voidRound.voidLost(World.PLAN, ADMIN)).isTrue();
        assertThat(voidRound.voidLost(World.PLAN, ADMIN)).isFalse();
        assertThat(rounds().findings()).isEmpty();
    }

    @Test
    void a30WhatIsLeftOpenOfADeletedPlanIsDropped() {
        world.transition(World.IN_APPROVAL, () -> world.recordBallot.record(world.plan(), World.ANN, Decision.APPROVE, ""));
        world.planExists = false;

        assertThat(tasks(false).findings()).extracting(Finding::kind).containsExactly(Kind.ORPHAN_ROUND);
        voidRound.voidLost(World.PLAN, ADMIN);

        assertThat(world.openTasks()).isEmpty();
    }

    @Test
    void aLivingRoundIsNotVoided() {
        assertThat(voidRound.voidLost(World.PLAN, ADMIN)).isFalse();
        assertThat(world.round().state()).isEqualTo(Round.State.WAITING);
    }

    @Test
    void aBlockedOutcomeIsNamedWithItsReasonAndCanBeTriedAgain() {
        world.moveProblem = Optional.of("A comment is needed.");
        world.approves(World.ANN).approves(World.BOB).approves(World.DEE);

        Finding finding = tasks(true).findings().get(0);

        assertThat(finding.kind()).isEqualTo(Kind.BLOCKED_OUTCOME);
        assertThat(finding.facts()).containsExactly("A comment is needed.");
        assertThat(finding.remedy()).isEqualTo(Remedy.RETRY);
        world.moveProblem = Optional.empty();
        world.settle();
        assertThat(tasks(true).findings()).isEmpty();
        assertThat(world.status).isEqualTo(World.APPROVED);
    }

    @Test
    void anOpenTaskIsOverdueAfterFiveMinutes() {
        world.transition(World.IN_APPROVAL, () -> world.recordBallot.record(world.plan(), World.ANN, Decision.APPROVE, ""));

        world.later(CheckTasks.OVERDUE);
        assertThat(tasks(true).findings()).isEmpty();
        world.later(Duration.ofMillis(1));

        assertThat(tasks(true).findings()).extracting(Finding::kind).containsExactly(Kind.OVERDUE_TASK);
    }

    private Check.Result rounds() {
        return new CheckRounds(new Waiting(), world, world, world.viewApproval).look(world.now);
    }

    private Check.Result tasks(boolean exists) {
        return new CheckTasks(backlog, issue -> exists).look(world.now);
    }

    /** The one plan, while its round waits. */
    private final class Waiting extends UnaskedQueues {

        @Override
        public List<IssueId> waiting() {
            return world.round().state() == Round.State.WAITING ? Collections.singletonList(World.PLAN) : Collections.emptyList();
        }
    }
}
