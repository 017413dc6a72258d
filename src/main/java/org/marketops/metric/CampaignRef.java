package org.marketops.metric;

import java.util.Objects;
import java.util.Optional;
import org.marketops.kernel.IssueId;

/** Where a row of a file belongs: to an issue, or to a name that nobody has matched yet (the tray). */
public final class CampaignRef {

    private final IssueId issue;
    private final String name;

    private CampaignRef(IssueId issue, String name) {
        this.issue = issue;
        this.name = name;
    }

    public static CampaignRef issue(IssueId issue) {
        return new CampaignRef(Objects.requireNonNull(issue), "");
    }

    public static CampaignRef tray(String name) {
        return new CampaignRef(null, Objects.requireNonNull(name));
    }

    public Optional<IssueId> issue() {
        return Optional.ofNullable(issue);
    }

    /** The name as in the file; empty for an issue. */
    public String trayName() {
        return name;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CampaignRef
                && Objects.equals(((CampaignRef) other).issue, issue)
                && ((CampaignRef) other).name.equals(name);
    }

    @Override
    public int hashCode() {
        return Objects.hash(issue, name);
    }

    @Override
    public String toString() {
        return issue == null ? "\"" + name + "\"" : issue.toString();
    }
}
