package org.marketops.webhook;

import java.util.Map;
import java.util.Optional;

/** What other systems can be told. The words are part of the published payload and never change. */
public enum HookKind {
    REQUESTED("approval.requested"),
    DECIDED("approval.decided"),
    /** Decisions that were there do not count any more, or the request ended without one. */
    INVALIDATED("approval.invalidated"),
    ESCALATED("approval.escalated"),
    /** The planned amounts of an approved plan are locked. */
    PLAN_LOCKED("plan.locked"),
    /** Planned money of an approved plan was moved within what its policy lets pass. */
    TRANSFERRED("budget.transferred"),
    /** Figures came in by a file, from hand, by REST or by a push. */
    IMPORTED("metrics.imported"),
    /** Figures have come to a target of an issue. */
    TARGET_REACHED("target.reached"),
    /** A trial from the administration. */
    PING("ping");

    private static final Map<String, HookKind> OF_ACTIONS = Map.ofEntries(
            Map.entry("submitted", REQUESTED),
            Map.entry("approved", DECIDED),
            Map.entry("changes_requested", DECIDED),
            Map.entry("rejected", DECIDED),
            Map.entry("content_changed", INVALIDATED),
            Map.entry("changed_after_approval", INVALIDATED),
            Map.entry("withdrawn", INVALIDATED),
            Map.entry("recalled", INVALIDATED),
            Map.entry("voided", INVALIDATED),
            Map.entry("closed", INVALIDATED),
            Map.entry("expired", INVALIDATED),
            Map.entry("escalated", ESCALATED),
            Map.entry("plan_locked", PLAN_LOCKED),
            Map.entry("budget_transferred", TRANSFERRED));

    /** Cause of an edit after the approval, before the plan moved on. */
    static final String CHANGED_AFTER_APPROVAL = "changed_after_approval";

    private final String word;

    HookKind(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** Empty for what nobody outside is told. @param action of an entry of the record, or what stands for it */
    static Optional<HookKind> of(String action) {
        return Optional.ofNullable(OF_ACTIONS.get(action));
    }

    /** Where the round stands after the action. */
    static String state(String action) {
        switch (action) {
            case "submitted":
            case "content_changed":
            case "withdrawn":
            case "escalated":
                return "waiting";
            case CHANGED_AFTER_APPROVAL:
            case "plan_locked":
            case "budget_transferred":
                return "approved";
            default:
                return action;
        }
    }
}
