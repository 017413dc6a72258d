package org.marketops.approval;

import org.junit.jupiter.api.Test;
import org.marketops.approval.ApprovalView.Headline;
import org.marketops.approval.Round.State;
import org.marketops.approval.policy.Conduct;
import org.marketops.approval.policy.Timing;
import org.marketops.time.FiscalCalendar;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.marketops.approval.World.ANN;
import static org.marketops.approval.World.JANA;

/** A23: requests that expire, and approvals that hold for a time. */
class ExpiryTest extends TimedRequests {

    @Test
    void a23AnExpiredRequestLeavesEveryQueueAtOnceAndThePlanGoesBack() {
        policy(Conduct.standard().requestExpiresAfter(3), step("Content", "content", Timing.none()));
        world.submitted();
        MyApprovals queues = new MyApprovals(new Queues(), (plans, reader) -> visible(), world);
        at("2026-07-14T16:59:00Z");
        assertThat(queues.toDecide(ANN)).hasSize(1);

        world.now = Instant.parse("2026-07-14T17:00:00Z");
        assertThat(keepTime.plansToLookAt()).containsExactly(World.PLAN);
        keepTime.keep(World.PLAN);

        assertThat(queues.toDecide(ANN)).isEmpty();
        assertThat(queues.sent(JANA)).hasSize(1);
        assertThat(world.round().state()).isEqualTo(State.EXPIRED);
        assertThatThrownBy(() -> world.approves(ANN)).hasMessageContaining("ROUND_DECIDED");
        world.settle();
        assertThat(world.moved).containsExactly(42);
        assertThat(world.status).isEqualTo(World.DRAFT);
        assertThat(world.seenBy(JANA).headline()).isEqualTo(Headline.EXPIRED);
        assertThat(last("moved_on").actor()).isEqualTo(JANA);
        assertThat(keepTime.plansToLookAt()).isEmpty();
    }

    @Test
    void a23ADecisionOnTheLastDayIsInTime() {
        policy(Conduct.standard().requestExpiresAfter(3), step("Content", "content", Timing.none()));
        world.submitted();
        world.now = Instant.parse("2026-07-14T16:59:00Z");

        world.approves(ANN);
        at("2026-07-30T12:00:00Z");

        assertThat(world.round().state()).isEqualTo(State.APPROVED);
    }

    @Test
    void a23AnApprovalHoldsToTheEndOfItsQuarter() {
        policy(Conduct.standard().approvalHolds(Conduct.Holds.END_OF_QUARTER, 0), step("Content", "content", Timing.none()));
        world.submitted().approves(ANN);

        world.now = Instant.parse("2026-09-30T23:59:59Z");
        assertThat(world.gate.differences(world.plan())).isEmpty();
        assertThat(world.seenBy(JANA).headline()).isEqualTo(Headline.APPROVED);
        world.now = Instant.parse("2026-10-01T00:00:00Z");

        assertThatThrownBy(() -> world.gate.differences(world.plan())).hasMessageContaining("APPROVAL_OVER");
        assertThat(world.seenBy(JANA).headline()).isEqualTo(Headline.OVER);
        assertThat(world.seenBy(JANA).holdsUntil()).contains(Instant.parse("2026-10-01T00:00:00Z"));
    }

    @Test
    void a23TheQuarterIsThatOfTheFiscalCalendarInTheZoneOfThePolicy() {
        world.calendars.change(FiscalCalendar.of(2, FiscalCalendar.Pattern.MONTHS, ZoneId.of("Asia/Tokyo")));
        policy(Conduct.standard().approvalHolds(Conduct.Holds.END_OF_QUARTER, 0), step("Content", "content", Timing.none()));
        world.submitted().approves(ANN);

        world.now = Instant.parse("2026-07-31T23:59:59Z");
        assertThat(world.gate.differences(world.plan())).isEmpty();
        world.now = Instant.parse("2026-08-01T00:00:00Z");

        assertThatThrownBy(() -> world.gate.differences(world.plan())).hasMessageContaining("APPROVAL_OVER");
        assertThat(world.seenBy(JANA).holdsUntil()).contains(world.now);
    }

    @Test
    void a23AQuarterOfWeeksEndsOnItsSundayAndAChangedCalendarCountsAtOnce() {
        policy(Conduct.standard().approvalHolds(Conduct.Holds.END_OF_QUARTER, 0), step("Content", "content", Timing.none()));
        world.submitted().approves(ANN);

        world.calendars.change(FiscalCalendar.of(4, FiscalCalendar.Pattern.FOUR_FOUR_FIVE, ZoneOffset.UTC));

        assertThat(world.seenBy(JANA).holdsUntil()).contains(Instant.parse("2026-09-28T00:00:00Z"));
    }

    @Test
    void a23AnApprovalHoldsSoManyDays() {
        policy(Conduct.standard().approvalHolds(Conduct.Holds.DAYS, 30), step("Content", "content", Timing.none()));
        world.submitted().approves(ANN);

        world.now = Instant.parse("2026-08-08T23:59:59Z");
        assertThat(world.gate.differences(world.plan())).isEmpty();
        world.now = Instant.parse("2026-08-09T00:00:00Z");

        assertThatThrownBy(() -> world.gate.differences(world.plan())).hasMessageContaining("APPROVAL_OVER");
    }
}
