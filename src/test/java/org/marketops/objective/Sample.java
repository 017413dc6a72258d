package org.marketops.objective;

import org.marketops.kernel.PersonKey;
import org.marketops.objective.Yardstick.Unit;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;

/** Objectives of the story, with what is not looked at filled in. */
final class Sample {

    static final PersonKey PRIYA = PersonKey.of("priya");
    static final Period FY27 = Period.year(2027);
    static final Yardstick EUR = Yardstick.of("Sourced pipeline", Unit.MONEY, "EUR", false);
    static final Yardstick USD = Yardstick.of("Sourced pipeline", Unit.MONEY, "USD", false);
    static final Yardstick LEADS = Yardstick.of("results", Unit.COUNT, "", false);

    private Sample() {
    }

    static Objective objective(String name, Level level, Yardstick yardstick) {
        return Objective.draft(name, PRIYA, level, FY27, yardstick);
    }

    static Objective under(Objective parent, Objective child) {
        return child.under(OptionalInt.of(parent.id()));
    }

    static Objective target(Objective objective, String target) {
        return objective.withTarget(Optional.of(new BigDecimal(target)));
    }

    static Figure figure(String value) {
        return Figure.of(new BigDecimal(value));
    }
}
