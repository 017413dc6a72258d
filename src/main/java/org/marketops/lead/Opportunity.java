package org.marketops.lead;

import org.marketops.money.Money;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What may become revenue: its amount, its milestones, and the touches of its people. Immutable. */
public final class Opportunity {

    private final String id;
    private final Money amount;
    private final Instant leadAt;
    private final Instant createdAt;
    private final Instant closedAt;
    private final List<Touch> touches;

    private Opportunity(String id, Money amount, Instant leadAt, Instant createdAt, Instant closedAt, List<Touch> touches) {
        this.id = Objects.requireNonNull(id, "id");
        this.amount = Objects.requireNonNull(amount, "amount");
        this.leadAt = leadAt;
        this.createdAt = createdAt;
        this.closedAt = closedAt;
        this.touches = List.copyOf(touches);
    }

    /** @param leadAt when the first lead of it was made; @param closedAt empty while it is open */
    public static Opportunity of(String id, Money amount, Optional<Instant> leadAt, Optional<Instant> createdAt, Optional<Instant> closedAt,
                                 Collection<Touch> touches) {
        return new Opportunity(id, amount, leadAt.orElse(null), createdAt.orElse(null), closedAt.orElse(null), List.copyOf(touches));
    }

    public String id() {
        return id;
    }

    public Money amount() {
        return amount;
    }

    public Optional<Instant> leadAt() {
        return Optional.ofNullable(leadAt);
    }

    public Optional<Instant> createdAt() {
        return Optional.ofNullable(createdAt);
    }

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    /** In no order. */
    public List<Touch> touches() {
        return touches;
    }
}
