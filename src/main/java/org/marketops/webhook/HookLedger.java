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
        Optional<HookKind> kind = HookKind.of(note.action());
        if (kind.isPresent()) {
            call(kind.get(), note, entry, plan);
        }
        return entry;
    }

    private void call(HookKind kind, Note note, LedgerEntry entry, IssueId plan) {
        boolean any = false;
        for (Hook hook : hooks.all()) {
            if (hook.isActive() && hook.kinds().contains(kind)) {
                calls.add(HookCall.of(hook.id(), entry.hash(), kind, note.action(), new RoundId(plan, note.round()), note.at()));
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
