package org.marketops.approval;

import org.junit.jupiter.api.Test;
import org.marketops.approval.ApprovalView.Headline;
import org.marketops.approval.Round.State;
import org.marketops.approval.RoundEvent.Kind;
import org.marketops.approval.policy.ApproveRule;
import org.marketops.approval.policy.AutoApproval;
import org.marketops.approval.policy.Condition;
import org.marketops.approval.policy.Conduct;
import org.marketops.approval.policy.Escalation;
import org.marketops.approval.policy.RejectRule;
import org.marketops.approval.policy.Seat;
import org.marketops.approval.policy.Step;
import org.marketops.approval.policy.Timing;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.marketops.approval.World.ANN;
import static org.marketops.approval.World.BOB;
import static org.marketops.approval.World.DEE;
import static org.marketops.approval.World.JANA;

/** A16, A22: what time does to a request. It is submitted on a Thursday at noon, and work is from 9 to 17. */
class KeepTimeTest extends TimedRequests {

    @Test
    void a22PeopleAreRemindedAtHalfOfTheTimeAtItsEndAndThenEverySoManyHours() {
        submitted(Timing.dueAfter(DAY).withRemindEvery(Duration.ofHours(4)));

        assertThat(remindersAt("2026-07-09T15:59:00Z")).isZero();
        assertThat(remindersAt("2026-07-09T16:01:00Z")).isEqualTo(1);
        assertThat(remindersAt("2026-07-10T11:59:00Z")).isEqualTo(1);
        assertThat(remindersAt("2026-07-10T12:01:00Z")).isEqualTo(2);
        assertThat(remindersAt("2026-07-10T16:01:00Z")).isEqualTo(3);
        assertThat(remindersAt("2026-07-13T11:59:00Z")).isEqualTo(3);
        assertThat(remindersAt("2026-07-13T12:01:00Z")).isEqualTo(4);
    }

    @Test
    void a22WithoutAnIntervalTheLastReminderIsTheOneAtTheEndOfTheTime() {
        submitted(Timing.dueAfter(DAY));

        assertThat(remindersAt("2026-07-09T16:01:00Z")).isEqualTo(1);
        assertThat(remindersAt("2026-07-10T12:01:00Z")).isEqualTo(2);
        assertThat(remindersAt("2026-07-30T12:01:00Z")).isEqualTo(2);
    }

    @Test
    void a22LookingAgainAndAgainRemindsOnce() {
        submitted(Timing.dueAfter(DAY).withRemindEvery(Duration.ofHours(4)));

        assertThat(remindersAt("2026-07-09T16:01:00Z")).isEqualTo(1);
        assertThat(remindersAt("2026-07-09T16:01:00Z")).isEqualTo(1);
        assertThat(remindersAt("2026-07-09T16:02:00Z")).isEqualTo(1);
        assertThat(keepTime.plansToLookAt()).isEmpty();
    }

    @Test
    void a22RemindersThatWereMissedAreMadeUpForByOne() {
        submitted(Timing.dueAfter(DAY).withRemindEvery(Duration.ofHours(1)));

        assertThat(remindersAt("2026-07-20T10:30:00Z")).isEqualTo(1);
        assertThat(remindersAt("2026-07-20T10:45:00Z")).isEqualTo(1);
        assertThat(remindersAt("2026-07-20T11:30:00Z")).isEqualTo(2);
    }

    @Test
    void a22WithoutADueTimeNothingEverHappens() {
        submitted(Timing.none());

        at("2027-07-09T12:00:00Z");

        assertThat(keepTime.plansToLookAt()).isEmpty();
        assertThat(kinds()).isEmpty();
    }

    @Test
    void a22AStepHasItsTimeFromWhenItOpens() {
        policy(Conduct.standard(), step("Content", "content", Timing.none()), step("Budget", "budget", Timing.dueAfter(DAY)));
        world.submitted();
        world.now = Instant.parse("2026-07-15T12:00:00Z");
        world.approves(ANN);

        assertThat(remindersAt("2026-07-15T15:59:00Z")).isZero();
        assertThat(remindersAt("2026-07-15T16:01:00Z")).isEqualTo(1);
        assertThat(world.round().last(Kind.REMINDED).get().step()).isEqualTo(2);
        assertThat(times().due(2)).contains(Instant.parse("2026-07-16T12:00:01.500Z"));
    }

    @Test
    void a22WhoIsAskedAgainAboutOtherContentHasTheWholeTimeAgain() {
        submitted(Timing.dueAfter(DAY));
        assertThat(remindersAt("2026-07-10T12:01:00Z")).isEqualTo(1);

        world.edit(JANA, "budget", "30000").settle();

        assertThat(times().due()).contains(Instant.parse("2026-07-13T12:01:00Z"));
        assertThat(remindersAt("2026-07-10T15:00:00Z")).isEqualTo(1);
        assertThat(remindersAt("2026-07-10T16:02:00Z")).isEqualTo(2);
    }

    @Test
    void a22NothingIsDueBeforeAChangeOfTheContentWasSeen() {
        submitted(Timing.dueAfter(DAY));
        world.now = Instant.parse("2026-07-10T12:01:00Z");
        world.edit(JANA, "budget", "30000");

        keepTime.keep(World.PLAN);

        assertThat(kinds()).doesNotContain(Kind.REMINDED);
    }

    @Test
    void a22NobodyIsRemindedWhereThePlanHasLeftApproval() {
        submitted(Timing.dueAfter(DAY));
        world.status = World.DRAFT;

        assertThat(remindersAt("2026-07-20T12:01:00Z")).isZero();
    }

    @Test
    void a22AnEscalationAddsASeatOnce() {
        submitted(Timing.none().withEscalation(new Escalation(DAY, CHIEFS, Escalation.Mode.ADD)));

        at("2026-07-10T11:59:00Z");
        assertThat(kinds()).isEmpty();
        at("2026-07-10T12:01:00Z");
        at("2026-07-20T12:01:00Z");

        assertThat(kinds()).containsExactly(Kind.ESCALATED);
        assertThat(world.round().last(Kind.ESCALATED).get().person()).hasToString("MarketOps clock");
        assertThat(last("escalated").details()).containsEntry("seats", "content, chiefs").containsEntry("stage", "Content");
        world.approves(CMO);
        assertThat(world.status).isEqualTo(World.APPROVED);
    }

    @Test
    void a22AnEscalationHandsOver() {
        submitted(Timing.none().withEscalation(new Escalation(DAY, CHIEFS, Escalation.Mode.HAND_OVER)));

        at("2026-07-10T12:01:00Z");

        assertThatThrownBy(() -> world.approves(ANN)).hasMessageContaining("NOT_AN_APPROVER");
        world.approves(CMO);
        assertThat(world.status).isEqualTo(World.APPROVED);
    }

    @Test
    void a16AStepFromWhichAllAbstainIsEscalatedAtOnceAndNeverPasses() {
        policy(Conduct.standard(), step("Budget", "budget", Timing.none()
                .withEscalation(new Escalation(DAY, CHIEFS, Escalation.Mode.ADD))));
        world.submitted().votes(DEE, Decision.ABSTAIN, "");
        assertThat(world.seenBy(JANA).headline()).isEqualTo(Headline.UNDECIDED);

        assertThat(keepTime.plansToLookAt()).containsExactly(World.PLAN);
        keepTime.keep(World.PLAN);

        assertThat(kinds()).containsExactly(Kind.VOTE, Kind.ESCALATED);
        assertThat(world.round().state()).isEqualTo(State.WAITING);
        assertThat(world.seenBy(JANA).headline()).isEqualTo(Headline.WAITING);
        world.approves(CMO);
        assertThat(world.round().state()).isEqualTo(State.APPROVED);
    }

    @Test
    void a16WithoutAnEscalationItStaysUndecidedForEver() {
        policy(Conduct.standard(), step("Budget", "budget", Timing.dueAfter(DAY)
                .withAutoApproval(new AutoApproval(DAY, new BigDecimal("1000000"), "EUR"))));
        world.content.put("currency", "EUR");
        world.submitted().votes(DEE, Decision.ABSTAIN, "");

        at("2026-08-10T12:01:00Z");

        assertThat(kinds()).containsExactly(Kind.VOTE);
        assertThat(world.seenBy(JANA).headline()).isEqualTo(Headline.UNDECIDED);
    }

    @Test
    void a22SilenceNeverApprovesByDefault() {
        submitted(Timing.dueAfter(DAY).withRemindEvery(DAY));

        at("2027-07-09T12:00:00Z");

        assertThat(world.round().state()).isEqualTo(State.WAITING);
        assertThat(kinds()).containsOnly(Kind.REMINDED);
    }

    @Test
    void a22SilenceApprovesASmallAmountIfThePolicySaysSoAndTheRecordTells() {
        submitted(auto("50000"));

        at("2026-07-10T11:59:00Z");
        assertThat(kinds()).isEmpty();
        at("2026-07-10T12:01:00Z");

        assertThat(kinds()).containsExactly(Kind.TIMED_OUT, Kind.STEP_DONE, Kind.APPROVED);
        assertThat(world.status).isEqualTo(World.APPROVED);
        assertThat(last("timed_out").actor()).hasToString("MarketOps clock");
        assertThat(last("approved").actor()).hasToString("MarketOps clock");
        assertThat(last("moved_on").actor()).isEqualTo(JANA);
    }

    @Test
    void a22SilenceApprovesNoAmountThatReachesTheLimitAndNoneInAnotherCurrency() {
        submitted(auto("20000"));
        at("2026-07-10T12:01:00Z");
        assertThat(kinds()).isEmpty();

        world.content.put("currency", "USD");
        world.content.put("budget", "10");
        world.settle();
        at("2026-07-20T12:01:00Z");

        assertThat(kinds()).containsExactly(Kind.CONTENT_CHANGED);
    }

    @Test
    void a22SilenceOfOneIsNoConsentWhereAnotherHasRejected() {
        policy(Conduct.standard(), new Step("Content", Condition.always(), ApproveRule.count(2), RejectRule.count(2),
                List.of(Seat.of(Seat.Source.GROUP, "content")), auto("50000")));
        world.content.put("currency", "EUR");
        world.submitted().votes(ANN, Decision.REJECT, "No");

        at("2026-07-10T12:01:00Z");

        assertThat(kinds()).containsExactly(Kind.VOTE);
    }

    @Test
    void a22SilenceApprovesOneStepAndTheNextIsAsked() {
        policy(Conduct.standard(), step("Content", "content", auto("50000")), step("Budget", "budget", Timing.none()));
        world.content.put("currency", "EUR");
        world.submitted();

        at("2026-07-20T12:01:00Z");

        assertThat(kinds()).containsExactly(Kind.TIMED_OUT, Kind.STEP_DONE);
        assertThat(world.round().openSteps(world.round().lastContent())).containsExactly(2);
    }

    @Test
    void a22TheQueueShowsWhatIsDueFirstAndWhatHasNoTimeLast() {
        submitted(Timing.dueAfter(DAY));
        QueueLine line = new MyApprovals(new Queues(), (plans, reader) -> visible(), world).toDecide(BOB).get(0);

        assertThat(line.due()).contains(Instant.parse("2026-07-10T12:00:01.500Z"));
        assertThat(line.step().get().due()).contains(Instant.parse("2026-07-10T12:00:01.500Z"));
    }

    @Test
    void a22APlanIsLookedAtForAnEscalationOnlyOnceItsTimeIsOverOrSomebodyHasSpokenInTheStep() {
        policy(Conduct.standard(), step("Content", "content", Timing.none()), step("Budget", "both", Timing.none()
                .withEscalation(new Escalation(DAY, CHIEFS, Escalation.Mode.ADD))));
        world.group("both", DEE, BOB).submitted().approves(ANN);
        assertThat(keepTime.plansToLookAt()).isEmpty();

        world.votes(DEE, Decision.ABSTAIN, "");

        assertThat(keepTime.plansToLookAt()).containsExactly(World.PLAN);
        assertThat(keepTime.keep(World.PLAN)).as("whether something was due: Bob can still decide").isFalse();
        assertThat(kinds()).doesNotContain(Kind.ESCALATED);
    }

    @Test
    void a22AReminderThatComesBeforeTheEscalationDoesNotEscalate() {
        submitted(Timing.dueAfter(DAY).withEscalation(new Escalation(DAY.multipliedBy(2), CHIEFS, Escalation.Mode.ADD)));

        at("2026-07-09T16:01:00Z");

        assertThat(kinds()).containsExactly(Kind.REMINDED);
    }

    @Test
    void a22AnEscalationComesAtTheMomentAtWhichItsTimeIsOver() {
        submitted(Timing.none().withEscalation(new Escalation(DAY, CHIEFS, Escalation.Mode.ADD)));

        at("2026-07-10T12:00:01.499Z");
        assertThat(kinds()).isEmpty();
        at("2026-07-10T12:00:01.500Z");

        assertThat(kinds()).containsExactly(Kind.ESCALATED);
        assertThat(world.seenBy(JANA).steps().get(0).escalated()).contains(Instant.parse("2026-07-10T12:00:01.500Z"));
    }

    @Test
    void a22ADecisionIsNoReminder() {
        policy(Conduct.standard(), new Step("Content", 2, Seat.Source.GROUP, "content").timed(Timing.dueAfter(DAY)));
        world.submitted();
        world.now = Instant.parse("2026-07-09T16:30:00Z");

        world.approves(ANN);

        assertThat(remindersAt("2026-07-09T16:31:00Z")).isEqualTo(1);
    }

    @Test
    void a22ThePanelNamesTheFirstTimeThatIsDueAndSinceWhenTheLastStepWaits() {
        policy(Conduct.standard(), new Step("Content", 2, Seat.Source.GROUP, "content").timed(Timing.dueAfter(DAY)));
        world.submitted();
        Instant submitted = world.now;
        world.later(Duration.ofHours(1)).approves(ANN);

        assertThat(world.seenBy(BOB).due()).contains(Instant.parse("2026-07-10T12:00:01.500Z"));
        assertThat(world.seenBy(BOB).since()).contains(submitted);
    }
}
