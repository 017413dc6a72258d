package org.marketops.webhook;

import java.util.List;
import java.util.Optional;
import org.marketops.approval.RoundId;
import org.marketops.audit.Ledger;
import org.marketops.audit.LedgerEntry;
import org.marketops.audit.Note;
import org.marketops.kernel.IssueId;

/** The record, with an ear for other systems: what they are to be told becomes a call in the same transaction. */
public final class HookLedger implements Ledger {

    private final Ledger record;
    private final Hooks hooks;
    private final HookCalls calls;
    private final HookBell bell;

    public HookLedger(Ledger record, Hooks hooks, HookCalls calls, HookBell bell) {
        this.record = record;
        this.hooks = hooks;
        this.calls = calls;
        this.bell = bell;
    }

    @Override
    public LedgerEntry append(IssueId plan, Note note) {
        LedgerEntry entry = record.append(plan, note);
        String cause = cause(note);
        Optional<HookKind> kind = HookKind.of(cause);
        if (kind.isPresent()) {
            call(kind.get(), cause, note, entry, plan);
        }
        return entry;
    }

    /** The action; edits that leave decisions as they were, or bring them back, are none of anybody's business. */
    private static String cause(Note note) {
        String effect = note.details().getOrDefault("effect", "");
        switch (effect) {
            case "after_approval":
                return HookKind.CHANGED_AFTER_APPROVAL;
            case "carried_over":
            case "restored":
                return effect;
            default:
                return note.action();
        }
    }

    private void call(HookKind kind, String cause, Note note, LedgerEntry entry, IssueId plan) {
        boolean any = false;
        for (Hook hook : hooks.all()) {
            if (hook.isActive() && hook.kinds().contains(kind)) {
                calls.add(HookCall.of(hook.id(), entry.hash(), kind, cause, new RoundId(plan, note.round()), note.at()));
                any = true;
            }
        }
        if (any) {
            bell.ring(plan);
        }
    }

    @Override
    public List<LedgerEntry> entries(IssueId plan) {
        return record.entries(plan);
    }
}
