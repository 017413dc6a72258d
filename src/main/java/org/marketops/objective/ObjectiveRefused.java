package org.marketops.objective;

import org.marketops.kernel.Refused;

/** A change of the tree that cannot be: names the field, the reason, and in its text the way out. */
public final class ObjectiveRefused extends Refused {

    private static final long serialVersionUID = 1L;

    /** Why not. The text file has a sentence for each. */
    public enum Reason {
        /** Another objective has the name. */
        NAME_TAKEN("name"),
        /** It would stand under itself. */
        RING("parent"),
        /** The parent is gone or archived. */
        NO_PARENT("parent"),
        /** The parent's level is lower. */
        LEVEL("level"),
        /** The period is not within the parent's. */
        PERIOD("period"),
        /** A child's level is higher, or its period is not within this one. */
        CHILD_DOES_NOT_FIT("period"),
        /** The owner is gone. */
        OWNER("owner"),
        /** Somebody else changed it since it was read. */
        STALE("version"),
        /** It is archived. */
        ARCHIVED("id"),
        /** Something active stands below it. */
        HAS_CHILDREN("id"),
        /** It is measured in money, which the person may not see. */
        NEEDS_MONEY("unit");

        private final String field;

        Reason(String field) {
            this.field = field;
        }
    }

    private final Reason reason;

    public ObjectiveRefused(Reason reason, String... arguments) {
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

    @Override
    public String textKey() {
        return "marketops.objective.refused." + reason.name();
    }
}
