package org.marketops.intake;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;

/** What became of a request, by whom and when. A conversion without a campaign is one that is going on, or broke off. Immutable. */
public final class Decision {

    /** What. */
    public enum Kind { CONVERTED, DECLINED }

    private final Kind kind;
    private final PersonKey by;
    private final Instant at;
    private final String reason;
    private final IssueId campaign;

    public Decision(Kind kind, PersonKey by, Instant at, String reason, Optional<IssueId> campaign) {
        this.kind = Objects.requireNonNull(kind, "kind");
        this.by = Objects.requireNonNull(by, "by");
        this.at = Objects.requireNonNull(at, "at");
        this.reason = Objects.requireNonNull(reason, "reason");
        this.campaign = campaign.orElse(null);
    }

    public Kind kind() {
        return kind;
    }

    public PersonKey by() {
        return by;
    }

    public Instant at() {
        return at;
    }

    /** Why it was declined; empty for a conversion. */
    public String reason() {
        return reason;
    }

    public Optional<IssueId> campaign() {
        return Optional.ofNullable(campaign);
    }

    boolean isDone() {
        return kind == Kind.DECLINED || campaign != null;
    }
}
