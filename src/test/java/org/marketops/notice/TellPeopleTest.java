package org.marketops.notice;

import org.junit.jupiter.api.Test;
import org.marketops.approval.RoundEvent;
import org.marketops.approval.policy.Conduct;
import org.marketops.kernel.PersonKey;
import org.marketops.time.FiscalCalendar;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.marketops.notice.MailWorld.ANN;
import static org.marketops.notice.MailWorld.BOB;
import static org.marketops.notice.MailWorld.DEE;
import static org.marketops.notice.MailWorld.JANA;
import static org.marketops.notice.MailWorld.PLAN;

/** Who is told what, and that a crash loses nothing. */
class TellPeopleTest {

    private final MailWorld world = new MailWorld();

    @Test
    void aSubmissionAsksThePeopleOfTheFirstStepOnly() {
        world.submit().tell();

        assertThat(world.delivered()).containsExactlyInAnyOrder("ASKED ann", "ASKED bob");
    }

    @Test
    void nobodyIsAskedBeforeTheHostHasStoredTheSubmission() {
        world.status = "1";
        world.submit();

        assertThat(world.tellPeople.tell(PLAN)).isTrue();
        assertThat(world.delivered()).isEmpty();

        world.status = "2";
        assertThat(world.tellPeople.tell(PLAN)).isFalse();
        assertThat(world.delivered()).hasSize(2);
    }

    @Test
    void aSubmissionThatIsTakenBackAsksNobody() {
        world.status = "1";
        world.submit().end(JANA, RoundEvent.Kind.VOIDED, "the plan is not in approval").tell();

        assertThat(world.delivered()).isEmpty();
        assertThat(world.openNews(PLAN)).isEmpty();
    }

    @Test
    void theEndOfAStepAsksTheNextOneAndTellsTheSubmitter() {
        world.submit().tell().delivered();

        world.approve(ANN).tell();

        assertThat(world.delivered()).containsExactlyInAnyOrder("ASKED dee", "STEP_DONE jana");
    }

    @Test
    void theOwnPlanIsNeverAskedFor() {
        world.submit().approve(ANN).tell();

        assertThat(world.delivered()).doesNotContain("ASKED jana");
    }

    @Test
    void theEndOfTheLastStepIsToldOnceAsTheApproval() {
        world.submit().approve(ANN).tell().delivered();

        world.approve(DEE).end(DEE, RoundEvent.Kind.APPROVED, "").tell();

        assertThat(world.delivered()).containsExactly("APPROVED jana");
    }

    @Test
    void submitterAndReporterBothHearTheOutcomeButOnceIfTheyAreOne() {
        world.reporter = PersonKey.of("rita");
        world.submit().tell().delivered();

        world.end(BOB, RoundEvent.Kind.CHANGES_REQUESTED, "Shorter").tell();

        assertThat(world.delivered()).containsExactlyInAnyOrder("CHANGES_REQUESTED jana", "CHANGES_REQUESTED rita");
        assertThat(world.mails.values()).filteredOn(mail -> mail.topic() == Topic.CHANGES_REQUESTED)
                .allMatch(mail -> mail.remark().equals("Shorter"));
    }

    @Test
    void nobodyIsToldOfTheOwnAct() {
        world.reporter = BOB;
        world.submit().tell().delivered();

        world.end(BOB, RoundEvent.Kind.REJECTED, "No").tell();

        assertThat(world.delivered()).containsExactly("REJECTED jana");
    }

    @Test
    void whoMayNotSeeThePlanIsToldNothingEvenIfTheRightGoesWhileTheMailWaits() {
        world.blind.add(ANN);
        world.submit();
        world.diesAfter = 1;
        assertThatThrownBy(world::tell).hasMessage("killed");
        world.delivered();
        world.blind.add(BOB);

        world.tell();

        assertThat(world.delivered()).isEmpty();
        assertThat(world.ended.values()).containsOnly("the person may not see the plan, is inactive or has no address");
    }

    @Test
    void whoWantsNoMailsGetsNoneAndTheOthersDo() {
        world.save(ANN, new Wishes(false, true, true));
        world.save(JANA, new Wishes(true, false, true));

        world.submit().tell().approve(BOB).tell();

        assertThat(world.delivered()).containsExactlyInAnyOrder("ASKED bob", "ASKED dee");
    }

    @Test
    void anEditUndoesDecisionsAndThoseWhoDecidedAreToldOnceForEachContent() {
        world.submit().tell().approve(ANN).tell().delivered();
        world.budget = "25000";

        world.tellPeople.noticeEdit(PLAN, Optional.of(JANA));
        world.tellPeople.noticeEdit(PLAN, Optional.of(JANA));
        world.tell();

        assertThat(world.delivered()).containsExactly("CHANGED ann");
    }

    @Test
    void anEditThatIsTakenBackBeforeTheMailLeavesTellsNobody() {
        world.submit().tell().approve(ANN).tell().delivered();
        world.budget = "25000";
        world.tellPeople.noticeEdit(PLAN, Optional.of(JANA));
        world.budget = "20000";

        assertThat(world.tellPeople.noticeEdit(PLAN, Optional.of(JANA))).isFalse();
        world.tell();

        assertThat(world.delivered()).isEmpty();
    }

    @Test
    void anEditBeforeAnybodyDecidedTellsNobody() {
        world.submit().tell().delivered();
        world.budget = "25000";

        assertThat(world.tellPeople.noticeEdit(PLAN, Optional.of(JANA))).isFalse();
    }

    @Test
    void aBlockedOutcomeReachesTheLeadOnceHoweverOftenItFails() {
        world.submit().approve(ANN).approve(DEE).end(DEE, RoundEvent.Kind.APPROVED, "").tell().delivered();

        world.note(DEE, "move_failed", "").note(DEE, "move_failed", "").tell();

        assertThat(world.delivered()).containsExactly("BLOCKED lena");
    }

    @Test
    void aKillBetweenHandingOverAndMarkingLosesNothingAndRepeatsOneMailAtMost() {
        world.submit();
        world.diesAfter = 1;
        assertThatThrownBy(world::tell).hasMessage("killed");

        world.tell().tell();

        assertThat(world.delivered()).hasSize(3).containsOnly("ASKED ann", "ASKED bob");
    }

    @Test
    void aRequestThatIsAnsweredBeforeItsMailLeavesIsNotSent() {
        world.submit();
        world.diesAfter = 1;
        assertThatThrownBy(world::tell).hasMessage("killed");
        world.delivered();

        world.approve(ANN).tell();

        assertThat(world.delivered()).containsExactlyInAnyOrder("ASKED dee", "STEP_DONE jana");
    }

    @Test
    void aMailThatCouldNotBeSentForThreeDaysIsGivenUpAndSaysSo() {
        world.submit();
        world.diesAfter = 1;
        assertThatThrownBy(world::tell).hasMessage("killed");
        world.delivered();
        world.now = world.now.plus(Duration.ofDays(3)).plusMillis(1);

        world.tell();

        assertThat(world.delivered()).isEmpty();
        assertThat(world.ended.values()).containsOnly("it could not be sent in time");
    }

    @Test
    void a22AReminderGoesToThoseWhoHaveNotDecidedEachTimeTheClockStrikes() {
        world.submit().tell().delivered();

        world.strikes(RoundEvent.Kind.REMINDED).tell();
        assertThat(world.delivered()).containsExactlyInAnyOrder("REMINDED ann", "REMINDED bob");
        world.now = world.now.plus(Duration.ofHours(4));
        world.strikes(RoundEvent.Kind.REMINDED).tell().tell();

        assertThat(world.delivered()).containsExactlyInAnyOrder("REMINDED ann", "REMINDED bob");
    }

    @Test
    void a22AReminderThatIsLateIsNotSentToSomebodyWhoIsNoLongerAsked() {
        world.submit().tell().delivered();

        world.strikes(RoundEvent.Kind.REMINDED).approve(ANN).tell();

        assertThat(world.delivered()).doesNotContain("REMINDED ann", "REMINDED bob");
    }

    @Test
    void a22AnEscalationIsToldToThoseWhoAreAskedBecauseOfIt() {
        world.submit().tell().delivered();

        world.strikes(RoundEvent.Kind.ESCALATED).tell();

        assertThat(world.delivered()).containsExactly("ESCALATED cmo");
    }

    @Test
    void a22WhoIsAskedByAnEscalationIsNotRemindedInTheSameMoment() {
        world.submit().tell().delivered();

        world.strikes(RoundEvent.Kind.ESCALATED).strikes(RoundEvent.Kind.REMINDED).tell();

        assertThat(world.delivered()).containsExactlyInAnyOrder("ESCALATED cmo", "REMINDED ann", "REMINDED bob");
    }

    @Test
    void a23TheEndOfARequestIsToldToItsOwnersOnly() {
        world.reporter = PersonKey.of("rita");
        world.submit().tell().delivered();

        world.strikes(RoundEvent.Kind.EXPIRED).tell();

        assertThat(world.delivered()).containsExactlyInAnyOrder("EXPIRED jana", "EXPIRED rita");
    }

    @Test
    void a23TheEndOfAnApprovalIsToldOnceToItsOwnersWhoMaySeeThePlan() {
        world.reporter = PersonKey.of("rita");
        world.policy = world.policy.with(Conduct.standard().approvalHolds(Conduct.Holds.DAYS, 30));
        world.submit().approve(ANN).approve(DEE).end(DEE, RoundEvent.Kind.APPROVED, "").tell().delivered();
        world.blind.add(PersonKey.of("rita"));
        world.now = Instant.parse("2026-08-08T23:59:59Z");
        assertThat(world.tell().delivered()).isEmpty();

        world.now = Instant.parse("2026-08-09T00:00:00Z");
        assertThat(world.tell().delivered()).containsExactly("ENDED jana");

        assertThat(world.tell().delivered()).isEmpty();
    }

    @Test
    void a23TheEndOfAnApprovalThatWasTakenBackIsNotTold() {
        world.policy = world.policy.with(Conduct.standard().approvalHolds(Conduct.Holds.DAYS, 30));
        world.submit().approve(ANN).approve(DEE).end(DEE, RoundEvent.Kind.APPROVED, "").tell().delivered();
        world.end(JANA, RoundEvent.Kind.CLOSED, "").tell().delivered();

        world.now = Instant.parse("2026-08-10T00:00:00Z");

        assertThat(world.tell().delivered()).isEmpty();
        assertThat(world.openNews(MailWorld.PLAN)).isEmpty();
    }

    @Test
    void a23AnApprovalThatHoldsLongerByNowIsToldWhenItEnds() {
        world.calendars.change(FiscalCalendar.of(2, FiscalCalendar.Pattern.MONTHS, ZoneOffset.UTC));
        world.policy = world.policy.with(Conduct.standard().approvalHolds(Conduct.Holds.END_OF_QUARTER, 0));
        world.submit().approve(ANN).approve(DEE).end(DEE, RoundEvent.Kind.APPROVED, "").tell().delivered();

        world.calendars.change(FiscalCalendar.of(1, FiscalCalendar.Pattern.MONTHS, ZoneOffset.UTC));
        world.now = Instant.parse("2026-08-01T00:00:00Z");
        assertThat(world.tell().delivered()).isEmpty();
        world.now = Instant.parse("2026-10-01T00:00:00Z");

        assertThat(world.tell().delivered()).containsExactly("ENDED jana");
    }
}
