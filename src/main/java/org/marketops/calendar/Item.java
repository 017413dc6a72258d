package org.marketops.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.marketops.kernel.IssueId;

/** A campaign, an activity or a plan as the calendar shows it. Immutable. */
public final class Item {

    private final IssueId issue;
    private final String key;
    private final String title;
    private String status = "";
    private String plan = "";
    private boolean approvalAskedAgain;
    private Instant updated = Instant.EPOCH;
    private LocalDate firstDay;
    private LocalDate lastDay;
    private final Map<Dimension, List<String>> values = new EnumMap<>(Dimension.class);

    private Item(IssueId issue, String key, String title) {
        this.issue = Objects.requireNonNull(issue, "issue");
        this.key = Objects.requireNonNull(key, "key");
        this.title = Objects.requireNonNull(title, "title");
    }

    /** Without dates and values. */
    public static Item of(IssueId issue, String key, String title) {
        return new Item(issue, key, title);
    }

    /** @param first null if there is none, and so the last; they may cross, for people type what they type */
    public Item dated(LocalDate first, LocalDate last) {
        Item copy = copy();
        copy.firstDay = first;
        copy.lastDay = last;
        return copy;
    }

    public Item with(Dimension dimension, List<String> chosen) {
        Item copy = copy();
        copy.values.put(dimension, List.copyOf(chosen));
        return copy;
    }

    /** @param again whether an approval is asked for again when the dates change */
    public Item in(String statusName, boolean again) {
        Item copy = copy();
        copy.status = statusName;
        copy.approvalAskedAgain = again;
        return copy;
    }

    /** @param planKey of the plan that it belongs to, as far as the reader may see it; else empty */
    public Item under(String planKey) {
        Item copy = copy();
        copy.plan = planKey;
        return copy;
    }

    public Item updatedAt(Instant when) {
        Item copy = copy();
        copy.updated = when;
        return copy;
    }

    private Item copy() {
        Item copy = new Item(issue, key, title);
        copy.status = status;
        copy.plan = plan;
        copy.approvalAskedAgain = approvalAskedAgain;
        copy.updated = updated;
        copy.firstDay = firstDay;
        copy.lastDay = lastDay;
        copy.values.putAll(values);
        return copy;
    }

    public IssueId issue() {
        return issue;
    }

    public String key() {
        return key;
    }

    public String title() {
        return title;
    }

    public String status() {
        return status;
    }

    public String plan() {
        return plan;
    }

    public boolean isApprovalAskedAgain() {
        return approvalAskedAgain;
    }

    public Instant updated() {
        return updated;
    }

    public Optional<LocalDate> firstDay() {
        return Optional.ofNullable(firstDay);
    }

    public Optional<LocalDate> lastDay() {
        return Optional.ofNullable(lastDay);
    }

    /** Empty while a day is missing, or the last is before the first. */
    public Optional<Span> span() {
        return firstDay == null || lastDay == null || lastDay.isBefore(firstDay) ? Optional.empty() : Optional.of(Span.of(firstDay, lastDay));
    }

    /** In order; empty if nothing is chosen. */
    public List<String> values(Dimension dimension) {
        return values.getOrDefault(dimension, Collections.emptyList());
    }

    @Override
    public String toString() {
        return key + " " + firstDay + ".." + lastDay;
    }
}
