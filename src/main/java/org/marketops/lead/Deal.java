package org.marketops.lead;

import org.marketops.money.Money;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** An opportunity as it was told: its leads, its amount, and how it ended. Immutable. */
public final class Deal {

    /** How it stands. */
    public enum State { OPEN, WON, LOST }

    private final String id;
    private final List<String> leads;
    private final Money amount;
    private final Instant createdAt;
    private final Instant closedAt;
    private final State state;

    private Deal(String id, List<String> leads, Money amount, Instant createdAt, Instant closedAt, State state) {
        this.id = Objects.requireNonNull(id, "id");
        this.leads = List.copyOf(leads);
        this.amount = Objects.requireNonNull(amount, "amount");
        this.createdAt = Objects.requireNonNull(createdAt, "createdAt");
        this.closedAt = closedAt;
        this.state = state;
    }

    public static Deal open(String id, Collection<String> leads, Money amount, Instant createdAt) {
        return new Deal(id, List.copyOf(leads), amount, createdAt, null, State.OPEN);
    }

    public Deal closed(Instant at, boolean isWon) {
        return new Deal(id, leads, amount, createdAt, Objects.requireNonNull(at, "at"), isWon ? State.WON : State.LOST);
    }

    public String id() {
        return id;
    }

    public List<String> leads() {
        return leads;
    }

    public Money amount() {
        return amount;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Present once it is won or lost. */
    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    public State state() {
        return state;
    }
}
