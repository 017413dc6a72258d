package org.marketops.approval.policy;

import java.util.Objects;

/** A place at a step: where its people come from, and whether the step cannot do without them or against them. */
public final class Seat {

    /** Where the people come from (A10). */
    public enum Source { GROUP, USER_FIELD, USER, ROLE, LEAD }

    private static final String LEAD_NAME = "project lead";

    private final Source source;
    private final String name;
    private final boolean required;
    private final boolean veto;

    private Seat(Source source, String name, boolean required, boolean veto) {
        if (name.trim().isEmpty()) {
            throw new BadPolicy("seat", "a seat needs the name of its group, role, person or field");
        }
        this.source = Objects.requireNonNull(source, "source");
        this.name = name;
        this.required = required;
        this.veto = veto;
    }

    /** @throws IllegalArgumentException if the name is empty; the project lead needs none */
    public static Seat of(Source source, String name) {
        return new Seat(source, source == Source.LEAD ? LEAD_NAME : name, false, false);
    }

    /** At least one of its people must be among those who approve (A14). */
    public Seat required(boolean isRequired) {
        return new Seat(source, name, isRequired, veto);
    }

    /** A rejection by one of its people ends the request at once (A15). */
    public Seat veto(boolean hasVeto) {
        return new Seat(source, name, required, hasVeto);
    }

    public Source source() {
        return source;
    }

    /**
     * Of a group and a project role its name, of a person the key, of a user-picker field its settings name or its id, for
     * example {@code budgetOwner}, {@code customfield_10210}.
     */
    public String name() {
        return name;
    }

    /** Whether never more than one person sits here. */
    boolean isOnePerson() {
        return source == Source.USER || source == Source.LEAD;
    }

    public boolean isRequired() {
        return required;
    }

    public boolean hasVeto() {
        return veto;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Seat && ((Seat) other).source == source && ((Seat) other).name.equals(name)
                && ((Seat) other).required == required && ((Seat) other).veto == veto;
    }

    @Override
    public int hashCode() {
        return Objects.hash(source, name, required, veto);
    }

    /** As in the record. */
    @Override
    public String toString() {
        return name + (required ? " (required)" : "") + (veto ? " (veto)" : "");
    }
}
