package org.marketops.delegation;

import org.marketops.kernel.Refused;

/** A delegation that cannot be: names the field, the reason, and in its text the way out. */
public final class DelegationRefused extends Refused {

    private static final long serialVersionUID = 1L;

    /** Why not. The text file has a sentence for each. */
    public enum Reason {
        TO_YOURSELF("to", false),
        NOT_ACTIVE("to", false),
        BACKWARDS("lastDay", false),
        IN_THE_PAST("firstDay", false),
        TOO_LONG("lastDay", false),
        TOO_FAR("firstDay", false),
        NO_PROJECT("project", false),
        SAME_REACH("firstDay", true),
        THEY_DELEGATE("to", true),
        YOU_STAND_IN("to", true),
        IS_OVER("id", true);

        private final String field;
        private final boolean conflict;

        Reason(String field, boolean conflict) {
            this.field = field;
            this.conflict = conflict;
        }
    }

    private final Reason reason;

    public DelegationRefused(Reason reason, String... arguments) {
        super(reason.name(), arguments);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** The field that is to be changed. */
    public String field() {
        return reason.field;
    }

    /** Whether the input makes sense and only collides with what is there. */
    public boolean isConflict() {
        return reason.conflict;
    }

    @Override
    public String textKey() {
        return "marketops.delegation.refused." + reason.name();
    }
}
