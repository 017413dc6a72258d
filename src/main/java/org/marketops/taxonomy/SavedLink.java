package org.marketops.taxonomy;

import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;

import java.time.Instant;
import java.util.Objects;

/** A link that somebody saved on an issue. Immutable. */
public final class SavedLink {

    private final IssueId issue;
    private final String address;
    private final PersonKey author;
    private final Instant at;

    public SavedLink(IssueId issue, String address, PersonKey author, Instant at) {
        this.issue = Objects.requireNonNull(issue, "issue");
        this.address = Objects.requireNonNull(address, "address");
        this.author = Objects.requireNonNull(author, "author");
        this.at = Objects.requireNonNull(at, "at");
    }

    public IssueId issue() {
        return issue;
    }

    /** The whole address with its parameters. */
    public String address() {
        return address;
    }

    public PersonKey author() {
        return author;
    }

    public Instant at() {
        return at;
    }
}
