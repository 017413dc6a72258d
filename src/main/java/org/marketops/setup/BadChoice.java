package org.marketops.setup;

import java.util.Objects;

/** A choice of the administrator that cannot be used: which field, and why. */
public final class BadChoice extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why a choice was refused; each has its text in the property file. */
    public enum Reason { PROJECT_NAME_LENGTH, PROJECT_KEY_FORM, LEAD_EMPTY, LEAD_UNKNOWN, GROUP_EMPTY, APPROVERS_RANGE, MONEY_GROUP_UNKNOWN, FISCAL_START, CURRENCY, RATE_FORM,
        TAXONOMY }

    private final String field;
    private final Reason reason;

    public BadChoice(String field, Reason reason, String value) {
        super(Objects.requireNonNull(value, "value"));
        this.field = Objects.requireNonNull(field, "field");
        this.reason = Objects.requireNonNull(reason, "reason");
    }

    public String field() {
        return field;
    }

    public Reason reason() {
        return reason;
    }

    /** The value as it was typed. */
    public String value() {
        return getMessage();
    }
}
