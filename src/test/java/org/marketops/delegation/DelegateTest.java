package org.marketops.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.marketops.delegation.DelegationRefused.Reason;
import org.marketops.kernel.NotFound;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Transactions;

/** A20 at saving and stopping: who may give the seats to whom. */
class DelegateTest {

    private static final PersonKey ANN = PersonKey.of("ann");
    private static final PersonKey BOB = PersonKey.of("bob");
    private static final PersonKey CY = PersonKey.of("cy");
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 9);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final MemoryDelegations store = new MemoryDelegations();
    private final Set<PersonKey> gone = new HashSet<>();
    private final Set<Long> hidden = new HashSet<>();
    private final List<String> told = new ArrayList<>();
    private Instant now = Instant.parse("2026-07-09T10:00:00Z");
    private final Colleagues colleagues = new Colleagues() {
        @Override
        public boolean isActive(PersonKey person) {
            return !gone.contains(person);
        }

        @Override
        public String name(PersonKey person) {
            return person.value();
        }

        @Override
        public boolean maySeeProject(PersonKey person, long projectId) {
            return !hidden.contains(projectId);
        }
    };
    private final Transactions directly = new Transactions() {
        @Override
        public <T> T retryOnConflict(Supplier<T> work) {
            return work.get();
        }
    };
    private final TellOfDelegations tell = new TellOfDelegations(store,
            (delegation, reader) -> told.add(delegation.cause().map(Enum::name).orElse("NEW") + " " + reader), directly);
    private final Delegate delegate = new Delegate(store, colleagues, directly, tell::tell, today());
    private final StopDelegation stop = new StopDelegation(store, colleagues, directly, tell::tell, today());

    @Test
    void a20TheStandInIsToldAndTheGiverKnows() {
        Delegation saved = delegate.save(draft(ANN, BOB, 0, 5));

        assertThat(store.find(saved.id())).isPresent();
        assertThat(told).containsExactly("NEW bob");
        assertThat(store.untold()).isEmpty();
    }

    @Test
    void a20NobodyDelegatesToThemselves() {
        refused(Reason.TO_YOURSELF, "to", () -> delegate.save(draft(ANN, ANN, 0, 5)));
    }

    @Test
    void a20AnInactivePersonCannotStandIn() {
        gone.add(BOB);

        refused(Reason.NOT_ACTIVE, "to", () -> delegate.save(draft(ANN, BOB, 0, 5)));
    }

    @Test
    void a20TheLastDayIsNotBeforeTheFirst() {
        refused(Reason.BACKWARDS, "lastDay", () -> draft(ANN, BOB, 5, 4));
        delegate.save(draft(ANN, BOB, 5, 5));
    }

    @Test
    void a20DaysAreWithinAYearFromTodayOn() {
        refused(Reason.IN_THE_PAST, "firstDay", () -> delegate.save(draft(ANN, BOB, -1, 5)));
        refused(Reason.TOO_FAR, "firstDay", () -> delegate.save(draft(ANN, BOB, 367, 367)));
        refused(Reason.TOO_LONG, "lastDay", () -> delegate.save(draft(ANN, BOB, 0, 366)));
        delegate.save(draft(ANN, BOB, 0, 365));
    }

    @Test
    void a20TheDayIsTheServersNotUtcs() {
        now = Instant.parse("2026-07-09T22:30:00Z");

        refused(Reason.IN_THE_PAST, "firstDay", () -> delegate.save(draft(ANN, BOB, 0, 5)));
    }

    @Test
    void a20TwoOfOnePersonForTheSamePlansDoNotOverlap() {
        delegate.save(draft(ANN, BOB, 0, 5));

        refused(Reason.SAME_REACH, "firstDay", () -> delegate.save(draft(ANN, CY, 5, 9)));
        delegate.save(draft(ANN, CY, 6, 9));
        delegate.save(Delegation.draft(ANN, CY, days(0, 5), Reach.project(7), false));
        refused(Reason.SAME_REACH, "firstDay", () -> delegate.save(Delegation.draft(ANN, BOB, days(3, 4), Reach.project(7), false)));
        delegate.save(Delegation.draft(ANN, CY, days(0, 5), Reach.upTo(BigDecimal.TEN, "EUR"), false));
        refused(Reason.SAME_REACH, "firstDay",
                () -> delegate.save(Delegation.draft(ANN, BOB, days(0, 5), Reach.upTo(BigDecimal.ONE, "EUR"), false)));
    }

    @Test
    void a20OneHopOnlyInBothDirections() {
        delegate.save(draft(BOB, CY, 3, 5));

        refused(Reason.THEY_DELEGATE, "to", () -> delegate.save(draft(ANN, BOB, 0, 3)));
        refused(Reason.YOU_STAND_IN, "to", () -> delegate.save(draft(CY, ANN, 5, 9)));
        delegate.save(draft(ANN, BOB, 0, 2));
        delegate.save(draft(CY, ANN, 6, 9));
    }

    @Test
    void a20ARefusalNamesThePersonWhoseDelegationIsInTheWay() {
        delegate.save(draft(ANN, BOB, 0, 5));

        assertThatThrownBy(() -> delegate.save(draft(ANN, CY, 5, 9))).hasMessage("SAME_REACH[bob, 2026-07-09, 2026-07-14]");
        assertThatThrownBy(() -> delegate.save(draft(BOB, CY, 5, 9))).hasMessage("YOU_STAND_IN[ann, 2026-07-09, 2026-07-14]");
        assertThatThrownBy(() -> delegate.save(draft(CY, ANN, 5, 9))).hasMessage("THEY_DELEGATE[ann, 2026-07-09, 2026-07-14]");
    }

    @Test
    void a20WhatItsGiverStoppedInTheMeantimeIsNotStoppedAgain() {
        Delegation saved = delegate.save(draft(ANN, BOB, 0, 5));
        gone.add(BOB);
        Transactions late = new Transactions() {
            @Override
            public <T> T retryOnConflict(Supplier<T> work) {
                store.stop(saved.stopped(now, Delegation.Cause.BY_GIVER));
                return work.get();
            }
        };

        assertThat(new StopDelegation(store, colleagues, late, tell::tell, today()).stopOfTheGone()).isZero();

        assertThat(store.find(saved.id()).get().cause()).contains(Delegation.Cause.BY_GIVER);
    }

    @Test
    void a20AProjectThatTheGiverCannotSeeIsNotKnown() {
        hidden.add(7L);

        refused(Reason.NO_PROJECT, "project", () -> delegate.save(Delegation.draft(ANN, BOB, days(0, 5), Reach.project(7), false)));
    }

    @Test
    void a20GiverAndStandInMayStopItAndTheOtherOneIsTold() {
        Delegation first = delegate.save(draft(ANN, BOB, 0, 5));
        Delegation second = delegate.save(draft(ANN, BOB, 6, 9));
        told.clear();

        stop.stop(ANN, first.id());
        stop.stop(BOB, second.id());

        assertThat(told).containsExactly("BY_GIVER bob", "BY_STANDIN ann");
        assertThat(store.openOf(ANN, TODAY)).isEmpty();
    }

    @Test
    void a20StoppingTwiceIsOneStopAndWhatIsOverCannotBeStopped() {
        Delegation saved = delegate.save(draft(ANN, BOB, 0, 5));
        Delegation other = delegate.save(draft(BOB, CY, 6, 6));
        Instant first = stop.stop(ANN, saved.id()).stoppedAt().get();
        now = now.plusSeconds(60);

        assertThat(stop.stop(ANN, saved.id()).stoppedAt()).contains(first);

        now = now.plusSeconds(10 * 86_400);
        refused(Reason.IS_OVER, "id", () -> stop.stop(BOB, other.id()));
    }

    @Test
    void a20SomebodyElsesDelegationIsNotThere() {
        Delegation saved = delegate.save(draft(ANN, BOB, 0, 5));

        assertThatThrownBy(() -> stop.stop(CY, saved.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> stop.stop(CY, 99)).isInstanceOf(NotFound.class);
    }

    @Test
    void a20ItStopsByItselfWhenOneOfTheTwoIsGoneAndBothAreTold() {
        Delegation dead = delegate.save(draft(ANN, BOB, 0, 5));
        delegate.save(draft(CY, ANN, 6, 9));
        Delegation alive = delegate.save(draft(CY, PersonKey.of("dee"), 0, 2));
        told.clear();
        gone.add(BOB);

        assertThat(stop.stopOfTheGone()).isEqualTo(1);
        tell.tell();
        assertThat(stop.stopOfTheGone()).isZero();

        assertThat(store.find(dead.id()).get().cause()).contains(Delegation.Cause.STANDIN_GONE);
        assertThat(store.find(alive.id()).get().stoppedAt()).isEmpty();
        assertThat(told).containsExactly("STANDIN_GONE ann", "STANDIN_GONE bob");
        gone.add(CY);
        stop.stopOfTheGone();
        assertThat(store.find(alive.id()).get().cause()).contains(Delegation.Cause.GIVER_GONE);
    }

    @Test
    void whatCouldNotBeToldIsToldLater() {
        List<PersonKey> tried = new ArrayList<>();
        TellOfDelegations broken = new TellOfDelegations(store, (delegation, reader) -> {
            tried.add(reader);
            throw new IllegalStateException("the queue is away");
        }, directly);
        store.add(draft(ANN, BOB, 0, 5));

        assertThatThrownBy(broken::tell).isInstanceOf(IllegalStateException.class);
        assertThat(tell.tell()).isEqualTo(1);
        assertThat(told).containsExactly("NEW bob");
    }

    @Test
    void aLimitCoversWhatCostsAtMostThatMuchInItsCurrency() {
        Reach limit = Reach.upTo(new BigDecimal("10000"), "EUR");

        assertThat(limit.covers(1, Optional.of(new BigDecimal("10000.00")), "EUR")).isTrue();
        assertThat(limit.covers(1, Optional.of(new BigDecimal("10000.01")), "EUR")).isFalse();
        assertThat(limit.covers(1, Optional.of(BigDecimal.ONE), "USD")).isFalse();
        assertThat(limit.covers(1, Optional.empty(), "EUR")).isFalse();
        assertThat(Reach.project(7).covers(7, Optional.empty(), "")).isTrue();
        assertThat(Reach.project(7).covers(8, Optional.empty(), "")).isFalse();
        assertThat(Reach.all().covers(8, Optional.empty(), "")).isTrue();
        assertThatThrownBy(() -> Reach.upTo(BigDecimal.ZERO, "EUR")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Reach.upTo(BigDecimal.ONE, "EURO")).isInstanceOf(IllegalArgumentException.class);
    }

    private Today today() {
        return new Today(new Clock() {
            @Override
            public ZoneId getZone() {
                return BERLIN;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        }, BERLIN);
    }

    private static Delegation draft(PersonKey from, PersonKey to, int firstIn, int lastIn) {
        return Delegation.draft(from, to, days(firstIn, lastIn), Reach.all(), false);
    }

    private static Days days(int firstIn, int lastIn) {
        return Days.of(TODAY.plusDays(firstIn), TODAY.plusDays(lastIn));
    }

    private static void refused(Reason reason, String field, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(DelegationRefused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.field()).isEqualTo(field);
        });
    }
}
