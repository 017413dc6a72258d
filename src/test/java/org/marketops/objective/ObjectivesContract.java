package org.marketops.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.marketops.kernel.PersonKey;
import org.marketops.objective.Yardstick.Unit;

/** What every store of objectives promises. Each test uses names of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ObjectivesContract {

    private static final PersonKey PRIYA = PersonKey.of("priya");
    private static int nextName = 1;

    protected abstract Objectives store();

    @Test
    void whatWasSavedComesBackAsItWas() {
        Objective top = store().add(draft("Growth"));
        Objective saved = store().add(Objective.draft(fresh("Pipeline, EMEA \u2013 \u00fcber alles"), PRIYA, Level.FUNCTION, Period.quarter(2027, 2),
                        Yardstick.of("Sourced pipeline", Unit.PRICE, "EUR", true))
                .under(OptionalInt.of(top.id())).withBaseline(Optional.of(new BigDecimal("1200000000000.05")))
                .withTarget(Optional.of(new BigDecimal("-0.10"))).withReserve(new BigDecimal("3.5")).withConfidence(OptionalInt.of(0)));

        Objective found = store().find(saved.id()).orElseThrow();

        assertThat(found).usingRecursiveComparison().withStrictTypeChecking().isEqualTo(saved);
        assertThat(store().tree().childrenOf(top.id())).extracting(Objective::id).containsExactly(saved.id());
        Objective bare = store().find(top.id()).orElseThrow();
        assertThat(bare.target()).isEmpty();
        assertThat(bare.confidence()).isEmpty();
        assertThat(bare.parent()).isEmpty();
        assertThat(bare.reserve()).isZero();
        assertThat(store().find(987_654)).isEmpty();
    }

    @Test
    void aChangeReplacesEverythingAndCountsTheVersionUp() {
        Objective saved = store().add(draft("Before").withTarget(Optional.of(BigDecimal.TEN)).withConfidence(OptionalInt.of(50)));
        Objective changed = draft("After").saved(saved.id(), saved.version()).archived(true);

        Objective after = store().save(changed);

        assertThat(after.version()).isEqualTo(2);
        Objective found = store().find(saved.id()).orElseThrow();
        assertThat(found.name()).isEqualTo(changed.name());
        assertThat(found.isArchived()).isTrue();
        assertThat(found.target()).isEmpty();
        assertThat(found.confidence()).isEmpty();
        assertThat(store().save(found).version()).isEqualTo(3);
    }

    @Test
    void twoOfOneNameCollideInAnyCase() {
        Objective saved = store().add(draft("Shout"));

        assertThatThrownBy(() -> store().add(Objective.draft(saved.name().toUpperCase(java.util.Locale.ROOT), PRIYA, Level.FUNCTION,
                Period.year(2027), Yardstick.of("results", Unit.COUNT, "", false)))).isInstanceOf(RuntimeException.class);
    }

    @Test
    void theShapeIsClaimedAsOftenAsItChanges() {
        store().claimShape();
        store().claimShape();
        assertThat(store().tree().inOrder()).isNotNull();
    }

    private static Objective draft(String name) {
        return Objective.draft(fresh(name), PRIYA, Level.MARKETING, Period.year(2027), Yardstick.of("results", Unit.COUNT, "", false));
    }

    private static String fresh(String name) {
        return name + " " + nextName++;
    }
}
