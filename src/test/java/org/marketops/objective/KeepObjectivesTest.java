package org.marketops.objective;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.marketops.kernel.NotFound;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Transactions;
import org.marketops.objective.ObjectiveRefused.Reason;

import java.util.OptionalInt;
import java.util.function.Supplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.marketops.objective.Sample.EUR;
import static org.marketops.objective.Sample.FY27;
import static org.marketops.objective.Sample.LEADS;
import static org.marketops.objective.Sample.PRIYA;
import static org.marketops.objective.Sample.objective;
import static org.marketops.objective.Sample.target;
import static org.marketops.objective.Sample.under;

class KeepObjectivesTest {

    private static final PersonKey READER = PersonKey.of("reader");
    private static final PersonKey PLANNER = PersonKey.of("planner");

    private final MemoryObjectives objectives = new MemoryObjectives();
    private int followed;
    private final KeepObjectives keep = new KeepObjectives(objectives, new People(), new Direct(), () -> followed++);

    @Test
    void addedMovedAndArchivedObjectivesAreFollowedByTheChoices() {
        Objective top = keep.add(PRIYA, objective("Growth", Level.ENTERPRISE, EUR));
        Objective child = keep.add(PRIYA, objective("Demand", Level.MARKETING, EUR));

        Objective moved = keep.move(PRIYA, child.id(), 1, OptionalInt.of(top.id()));
        Objective archived = keep.archive(PRIYA, child.id(), moved.version());
        Objective restored = keep.restore(PRIYA, child.id(), archived.version());

        assertThat(moved.parent()).hasValue(top.id());
        assertThat(restored.isArchived()).isFalse();
        assertThat(restored.version()).isEqualTo(4);
        assertThat(followed).isEqualTo(5);
    }

    @Test
    void aRingIsRefusedNamingThePath() {
        Objective top = keep.add(PRIYA, objective("Growth", Level.FUNCTION, EUR));
        Objective middle = keep.add(PRIYA, under(top, objective("Demand", Level.FUNCTION, EUR)));
        Objective low = keep.add(PRIYA, under(middle, objective("Paid", Level.FUNCTION, EUR)));

        assertRefused(Reason.RING, () -> keep.move(PRIYA, top.id(), 1, OptionalInt.of(low.id())), "Growth", "Growth › Demand › Paid");
        assertRefused(Reason.RING, () -> keep.move(PRIYA, top.id(), 1, OptionalInt.of(top.id())), "Growth", "Growth");
    }

    @Test
    void whoeverIsSecondIsToldThatSomebodyWasFaster() {
        Objective top = keep.add(PRIYA, objective("Growth", Level.FUNCTION, EUR));
        keep.change(PRIYA, target(top, "10"));

        assertRefused(Reason.STALE, () -> keep.change(PRIYA, target(top, "20")), "Growth");
        assertThat(objectives.find(top.id()).orElseThrow().target().orElseThrow()).isEqualByComparingTo("10");
    }

    @Test
    void aNameIsTakenInAnyCaseAlsoByAnArchivedOne() {
        Objective first = keep.add(PRIYA, objective("Growth", Level.FUNCTION, EUR));
        keep.archive(PRIYA, first.id(), 1);

        assertRefused(Reason.NAME_TAKEN, () -> keep.add(PRIYA, objective("GROWTH", Level.FUNCTION, EUR)), "Growth");
    }

    @Test
    void levelsAndPeriodsFitTheParentsAndTheChildrens() {
        Objective top = keep.add(PRIYA, objective("Growth", Level.MARKETING, EUR));
        keep.add(PRIYA, under(top, objective("Demand", Level.MARKETING, EUR)));

        assertRefused(Reason.LEVEL, () -> keep.add(PRIYA, under(top, objective("Too high", Level.ENTERPRISE, EUR))),
                "ENTERPRISE", "Growth", "MARKETING");
        assertRefused(Reason.PERIOD, () -> keep.add(PRIYA, under(top,
                Objective.draft("Late", PRIYA, Level.FUNCTION, Period.quarter(2028, 1), EUR))), "2028Q1", "Growth", "2027");
        assertRefused(Reason.CHILD_DOES_NOT_FIT, () -> keep.change(PRIYA, Objective.draft("Growth", PRIYA, Level.MARKETING,
                Period.quarter(2027, 1), EUR).saved(top.id(), 1)), "Demand", "2027", "MARKETING");
    }

    @Test
    void nothingStandsUnderAnArchivedOneAndNothingActiveIsLeftBelow() {
        Objective top = keep.add(PRIYA, objective("Growth", Level.FUNCTION, EUR));
        Objective child = keep.add(PRIYA, under(top, objective("Demand", Level.FUNCTION, EUR)));

        assertRefused(Reason.HAS_CHILDREN, () -> keep.archive(PRIYA, top.id(), 1), "Growth", "Demand");
        keep.archive(PRIYA, child.id(), 1);
        Objective archived = keep.archive(PRIYA, top.id(), 1);
        assertRefused(Reason.NO_PARENT, () -> keep.restore(PRIYA, child.id(), 2));
        assertRefused(Reason.ARCHIVED, () -> keep.change(PRIYA, target(archived, "3")), "Growth");
    }

    @Test
    void forReadersThereIsNothingToEdit() {
        Objective top = keep.add(PRIYA, objective("Growth", Level.FUNCTION, EUR));

        assertThatThrownBy(() -> keep.add(READER, objective("Mine", Level.FUNCTION, LEADS))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> keep.archive(READER, top.id(), 1)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> keep.archive(PRIYA, 99, 1)).isInstanceOf(NotFound.class);
    }

    @Test
    void whatIsMeasuredInMoneyIsEditedOnlyByWhomMaySeeIt() {
        Objective money = keep.add(PRIYA, objective("Growth", Level.FUNCTION, EUR));
        Objective leads = keep.add(PLANNER, objective("Leads", Level.FUNCTION, LEADS));

        assertThat(leads.id()).isPositive();
        assertRefused(Reason.NEEDS_MONEY, () -> keep.archive(PLANNER, money.id(), 1), "Growth");
        assertRefused(Reason.NEEDS_MONEY, () -> keep.change(PLANNER, objective("Growth", Level.FUNCTION, LEADS).saved(money.id(), 1)), "Growth");
    }

    @Test
    void theOwnerIsAnActivePerson() {
        assertRefused(Reason.OWNER, () -> keep.add(PRIYA,
                Objective.draft("Growth", PersonKey.of("gone"), Level.FUNCTION, FY27, EUR)), "gone");
    }

    private static void assertRefused(Reason reason, ThrowingCallable call, String... arguments) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ObjectiveRefused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.arguments()).containsExactly(arguments);
        });
    }

    private static final class People implements ObjectiveRights {
        @Override
        public boolean mayEdit(PersonKey who) {
            return !who.equals(READER);
        }

        @Override
        public boolean maySeeMoney(PersonKey who) {
            return who.equals(PRIYA);
        }

        @Override
        public boolean isActive(PersonKey person) {
            return !person.value().equals("gone");
        }
    }

    private static final class Direct implements Transactions {
        @Override
        public <T> T retryOnConflict(Supplier<T> work) {
            return work.get();
        }
    }
}
