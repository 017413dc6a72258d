package org.marketops.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.marketops.delegation.DelegationRefused.Reason;
import org.marketops.kernel.PersonKey;

/** A20: what a delegation says of itself, and in which order people stand in. */
class DelegationTest {

    private static final PersonKey ANN = PersonKey.of("ann");
    private static final PersonKey BOB = PersonKey.of("bob");
    private static final LocalDate DAY = LocalDate.of(2026, 7, 9);
    private static final Reach LIMIT = Reach.upTo(new BigDecimal("1E+3"), "EUR");

    @Test
    void a20NarrowIsAskedBeforeWideAndOlderBeforeNewer() {
        List<Delegation> all = Arrays.asList(given(1, Reach.all()), given(4, LIMIT), given(3, Reach.project(7)), given(2, Reach.project(8)));

        all.sort(Delegation.ORDER);

        assertThat(all).extracting(Delegation::id).containsExactly(2, 3, 4, 1);
    }

    @Test
    void aDelegationSaysWhoStandsInForWhomWhenAndForWhat() {
        assertThat(given(5, LIMIT)).hasToString("delegation 5: bob for ann, 2026-07-09..2026-07-10, up to 1000 EUR");
        assertThat(Reach.project(7)).hasToString("project:7");
        assertThat(Reach.all()).hasToString("all");
    }

    @Test
    void a20ALimitDiffersFromAnotherOnlyByItsCurrency() {
        assertThat(LIMIT.key()).isEqualTo("amount:EUR");
        assertThat(Reach.project(1).key()).isEqualTo("project:1");
        assertThat(Reach.project(1).projectId()).isEqualTo(1);
        assertThat(Reach.all().key()).isEqualTo("all");
        assertThatIllegalArgumentException().isThrownBy(() -> Reach.project(0)).withMessageContaining("positive: 0");
    }

    @Test
    void reachesAndDaysAreEqualByWhatTheySay() {
        Reach same = Reach.upTo(new BigDecimal("1000.00"), "EUR");
        Days days = Days.of(DAY, DAY.plusDays(1));

        assertThat(same).isEqualTo(LIMIT).hasSameHashCodeAs(LIMIT).isNotEqualTo(Reach.upTo(BigDecimal.TEN, "EUR"))
                .isNotEqualTo(Reach.all()).isNotEqualTo("amount:EUR");
        assertThat(LIMIT.hashCode()).isNotEqualTo(Reach.all().hashCode()).isNotZero();
        assertThat(days).isEqualTo(Days.of(DAY, DAY.plusDays(1))).hasSameHashCodeAs(Days.of(DAY, DAY.plusDays(1)))
                .isNotEqualTo(Days.of(DAY, DAY)).isNotEqualTo(Days.of(DAY.plusDays(1), DAY.plusDays(1))).isNotEqualTo("2026");
        assertThat(days.hashCode()).isNotEqualTo(Days.of(DAY, DAY).hashCode()).isNotZero();
        assertThat(days).hasToString("2026-07-09..2026-07-10");
    }

    @Test
    void aRefusalHasATextAndTellsWhetherItOnlyCollides() {
        assertThat(new DelegationRefused(Reason.TO_YOURSELF).textKey()).isEqualTo("marketops.delegation.refused.TO_YOURSELF");
        assertThat(new DelegationRefused(Reason.TO_YOURSELF).isConflict()).isFalse();
        assertThat(new DelegationRefused(Reason.SAME_REACH).isConflict()).isTrue();
    }

    @Test
    void a20ADayBeginsWhereTheServerStands() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        Today today = new Today(Clock.fixed(Instant.parse("2026-07-09T22:30:00Z"), ZoneOffset.UTC), berlin);

        assertThat(today.day()).isEqualTo(DAY.plusDays(1));
        assertThat(today.now()).isEqualTo(Instant.parse("2026-07-09T22:30:00Z"));
        assertThat(today.zone()).isEqualTo(berlin);
    }

    private static Delegation given(int id, Reach reach) {
        return Delegation.draft(ANN, BOB, Days.of(DAY, DAY.plusDays(1)), reach, false).saved(id);
    }
}
