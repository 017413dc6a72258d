package org.marketops.metric;

import java.util.Objects;
import org.marketops.kernel.IssueId;

/** An issue that rows of a file may belong to. */
public final class KnownCampaign {

    private final IssueId id;
    private final String key;
    private final String name;
    private final boolean plan;

    public KnownCampaign(IssueId id, String key, String name, boolean plan) {
        this.id = Objects.requireNonNull(id);
        this.key = Objects.requireNonNull(key);
        this.name = Objects.requireNonNull(name);
        this.plan = plan;
    }

    public IssueId id() {
        return id;
    }

    public String key() {
        return key;
    }

    public String name() {
        return name;
    }

    /** A plan may have numbers of its own beside those of its campaigns. */
    public boolean isPlan() {
        return plan;
    }
}
