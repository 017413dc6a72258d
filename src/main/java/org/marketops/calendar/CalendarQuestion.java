package org.marketops.calendar;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What a reader wants to see: which issues, on which days, grouped by what, filtered by what. Immutable. */
public final class CalendarQuestion {

    /** Which kind of issue; only issues of one kind are compared with each other, for a campaign is always on with its plan. */
    public enum Kind {
        CAMPAIGN,
        ACTIVITY,
        PLAN
    }

    private final Optional<String> project;
    private final Kind kind;
    private final Span days;
    private Dimension lanes = Dimension.AUDIENCE;
    private Set<Dimension> alike = EnumSet.of(Dimension.AUDIENCE, Dimension.CHANNEL, Dimension.REGION);
    private final Map<Dimension, String> wanted = new EnumMap<>(Dimension.class);
    private boolean onlyOverlaps;

    /** @param project the key; empty for every project that the reader may browse */
    public CalendarQuestion(Optional<String> project, Kind kind, Span days) {
        this.project = Objects.requireNonNull(project, "project");
        this.kind = Objects.requireNonNull(kind, "kind");
        this.days = Objects.requireNonNull(days, "days");
    }

    public CalendarQuestion by(Dimension dimension) {
        CalendarQuestion copy = copy();
        copy.lanes = dimension;
        return copy;
    }

    /** @param dimensions in which two must be alike to be an overlap; none for no overlaps */
    public CalendarQuestion alikeIn(Set<Dimension> dimensions) {
        CalendarQuestion copy = copy();
        copy.alike = dimensions.isEmpty() ? EnumSet.noneOf(Dimension.class) : EnumSet.copyOf(dimensions);
        return copy;
    }

    public CalendarQuestion onlyWith(Dimension dimension, String value) {
        CalendarQuestion copy = copy();
        copy.wanted.put(dimension, value);
        return copy;
    }

    public CalendarQuestion onlyOverlaps(boolean only) {
        CalendarQuestion copy = copy();
        copy.onlyOverlaps = only;
        return copy;
    }

    private CalendarQuestion copy() {
        CalendarQuestion copy = new CalendarQuestion(project, kind, days);
        copy.lanes = lanes;
        copy.alike = alike;
        copy.wanted.putAll(wanted);
        copy.onlyOverlaps = onlyOverlaps;
        return copy;
    }

    public Optional<String> project() {
        return project;
    }

    public Kind kind() {
        return kind;
    }

    public Span days() {
        return days;
    }

    public Dimension lanes() {
        return lanes;
    }

    public Set<Dimension> alike() {
        return alike;
    }

    public Optional<String> wanted(Dimension dimension) {
        return Optional.ofNullable(wanted.get(dimension));
    }

    public boolean isOnlyOverlaps() {
        return onlyOverlaps;
    }

    boolean wants(Item item) {
        return wanted.entrySet().stream().allMatch(each -> item.values(each.getKey()).contains(each.getValue()));
    }
}
