package org.marketops.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.marketops.kernel.PersonKey;

/** What every store of delegations promises. Each test uses people of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class DelegationsContract {

    private static final LocalDate MONDAY = LocalDate.of(2026, 7, 6);
    private static final Instant NOON = Instant.parse("2026-07-08T12:00:00.123Z");
    private static int nextPerson = 1;

    private final PersonKey ann = PersonKey.of("ann" + nextPerson);
    private final PersonKey bob = PersonKey.of("bob" + nextPerson);
    private final PersonKey cy = PersonKey.of("cy" + nextPerson++);

    protected abstract Delegations store();

    private PersonKey fresh(String name) {
        return PersonKey.of(name + nextPerson++);
    }

    @Test
    void whatWasSavedComesBackAsItWas() {
        PersonKey from = fresh("ann");
        Reach limit = Reach.upTo(new BigDecimal("12500.50"), "EUR");
        Delegation saved = store().add(Delegation.draft(from, fresh("bob"), week(0), limit, true));

        Delegation found = store().find(saved.id()).get();

        assertThat(found.from()).isEqualTo(from);
        assertThat(found.days()).isEqualTo(week(0));
        assertThat(found.reach().limit()).isEqualByComparingTo("12500.50");
        assertThat(found.reach().currency()).isEqualTo("EUR");
        assertThat(found.keepMeToo()).isTrue();
        assertThat(found.stoppedAt()).isEmpty();
        Delegation project = store().add(Delegation.draft(from, fresh("bob"), week(0), Reach.project(10010), false));
        assertThat(store().find(project.id()).get().reach()).isEqualTo(Reach.project(10010));
        assertThat(store().find(project.id()).get().keepMeToo()).isFalse();
        assertThat(store().find(987_654)).isEmpty();
    }

    @Test
    void aPersonFindsThoseGivenAndReceivedTheLatestFirst() {
        PersonKey one = fresh("ann");
        PersonKey two = fresh("bob");
        Delegation first = store().add(Delegation.draft(one, two, week(0), Reach.all(), false));
        Delegation third = store().add(Delegation.draft(fresh("cy"), one, week(2), Reach.all(), false));
        Delegation second = store().add(Delegation.draft(one, two, week(1), Reach.all(), false));

        assertThat(store().concerning(one, 10)).extracting(Delegation::id).containsExactly(third.id(), second.id(), first.id());
        assertThat(store().concerning(one, 1)).extracting(Delegation::id).containsExactly(third.id());
        assertThat(store().concerning(two, 10)).extracting(Delegation::id).containsExactly(second.id(), first.id());
        DelegationsOf mine = DelegationsOf.person(one, store());
        assertThat(mine.given()).extracting(Delegation::id).containsExactly(second.id(), first.id());
        assertThat(mine.received()).extracting(Delegation::id).containsExactly(third.id());
    }

    @Test
    void openAreThoseThatAreNeitherStoppedNorOver() {
        Delegation running = store().add(Delegation.draft(ann, bob, week(0), Reach.all(), false));
        Delegation stopped = store().add(Delegation.draft(ann, bob, week(1), Reach.all(), false));
        store().stop(stopped.stopped(NOON, Delegation.Cause.BY_GIVER));

        assertThat(store().openOf(ann, MONDAY)).extracting(Delegation::id).containsExactly(running.id());
        assertThat(store().openOf(bob, MONDAY.plusDays(4))).extracting(Delegation::id).containsExactly(running.id());
        assertThat(store().openOf(bob, MONDAY.plusDays(5))).isEmpty();
        assertThat(store().endingFrom(MONDAY.plusDays(5))).extracting(Delegation::id).contains(stopped.id()).doesNotContain(running.id());
        assertThat(store().find(stopped.id()).get().stoppedAt()).contains(NOON);
        assertThat(store().find(stopped.id()).get().cause()).contains(Delegation.Cause.BY_GIVER);
    }

    @Test
    void theSameBeginningIsTakenOnceAndFreeAgainAfterAStop() {
        PersonKey from = fresh("ann");
        Delegation first = store().add(Delegation.draft(from, bob, week(0), Reach.all(), false));

        assertThatThrownBy(() -> store().add(Delegation.draft(from, cy, week(0), Reach.all(), false))).isInstanceOf(RuntimeException.class);

        store().stop(first.stopped(NOON, Delegation.Cause.BY_GIVER));
        assertThat(store().add(Delegation.draft(from, cy, week(0), Reach.all(), false)).id()).isNotEqualTo(first.id());
    }

    @Test
    void peopleAreToldOfTheBeginningAndOfTheStop() {
        Delegation one = store().add(Delegation.draft(fresh("ann"), bob, week(0), Reach.all(), false));
        assertThat(store().untold()).extracting(Delegation::id).contains(one.id());

        store().told(one.id());
        assertThat(store().untold()).extracting(Delegation::id).doesNotContain(one.id());

        store().stop(one.stopped(NOON, Delegation.Cause.STANDIN_GONE));
        assertThat(store().untold()).extracting(Delegation::id).contains(one.id());
    }

    private static Days week(int number) {
        return Days.of(MONDAY.plusWeeks(number), MONDAY.plusWeeks(number).plusDays(4));
    }
}
