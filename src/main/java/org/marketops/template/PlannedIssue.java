package org.marketops.template;

import org.marketops.money.Money;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** An issue that will be made, under a name that is unique within its blueprint and stays when it is tried again. Immutable. */
public final class PlannedIssue {

    /** What kind of issue. */
    public enum Kind { PLAN, CAMPAIGN, ACTIVITY }

    private final String ref;
    private final Kind kind;
    private final String parent;
    private final String summary;
    private final LocalDate first;
    private final LocalDate last;
    private String brief = "";
    private String region = "";
    private List<String> channels = List.of();
    private String audience = "";
    private Money budget;

    PlannedIssue(String ref, Kind kind, String parent, String summary, LocalDate first, LocalDate last) {
        this.ref = Objects.requireNonNull(ref, "ref");
        this.kind = kind;
        this.parent = parent;
        this.summary = summary;
        this.first = first;
        this.last = last;
    }

    PlannedIssue about(String text, String where, List<String> on, String forWhom) {
        PlannedIssue copy = copy();
        copy.brief = text;
        copy.region = where;
        copy.channels = List.copyOf(on);
        copy.audience = forWhom;
        return copy;
    }

    PlannedIssue costs(Money total) {
        PlannedIssue copy = copy();
        copy.budget = total;
        return copy;
    }

    private PlannedIssue copy() {
        PlannedIssue copy = new PlannedIssue(ref, kind, parent, summary, first, last);
        copy.brief = brief;
        copy.region = region;
        copy.channels = channels;
        copy.audience = audience;
        copy.budget = budget;
        return copy;
    }

    public String ref() {
        return ref;
    }

    public Kind kind() {
        return kind;
    }

    /** The name of the plan of a campaign, of the campaign of an activity; empty for a plan. */
    public String parent() {
        return parent;
    }

    public String summary() {
        return summary;
    }

    public LocalDate first() {
        return first;
    }

    /** Included. */
    public LocalDate last() {
        return last;
    }

    public String brief() {
        return brief;
    }

    /** Empty for a plan of several regions. */
    public String region() {
        return region;
    }

    public List<String> channels() {
        return channels;
    }

    public String audience() {
        return audience;
    }

    /** Empty while nothing is said about money, and for activities. */
    public Optional<Money> budget() {
        return Optional.ofNullable(budget);
    }
}
