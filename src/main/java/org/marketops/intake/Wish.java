package org.marketops.intake;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** What somebody asks for: what, why, for whom, by when, and what they guess of value and effort. */
public final class Wish {

    private final String what;
    private final String why;
    private final String audience;
    private final LocalDate neededBy;
    private final Rating guess;

    public Wish(String what, String why, String audience, Optional<LocalDate> neededBy, Rating guess) {
        this.what = Objects.requireNonNull(what, "what");
        this.why = Objects.requireNonNull(why, "why");
        this.audience = Objects.requireNonNull(audience, "audience");
        this.neededBy = neededBy.orElse(null);
        this.guess = Objects.requireNonNull(guess, "guess");
    }

    public String what() {
        return what;
    }

    public String why() {
        return why;
    }

    public String audience() {
        return audience;
    }

    public Optional<LocalDate> neededBy() {
        return Optional.ofNullable(neededBy);
    }

    public Rating guess() {
        return guess;
    }
}
