package org.marketops.notice;

import org.marketops.approval.RoundId;
import org.marketops.audit.Ledger;
import org.marketops.audit.LedgerEntry;
import org.marketops.audit.Note;
import org.marketops.kernel.IssueId;

import java.util.List;

/** The record, with an ear: what people have to be told is put into the outbox in the same transaction. */
public final class NewsLedger implements Ledger {

    private final Ledger record;
    private final Outbox outbox;
    private final Bell bell;

    public NewsLedger(Ledger record, Outbox outbox, Bell bell) {
        this.record = record;
        this.outbox = outbox;
        this.bell = bell;
    }

    @Override
    public LedgerEntry append(IssueId plan, Note note) {
        LedgerEntry entry = record.append(plan, note);
        News.Kind kind = kind(note.action());
        if (kind != null) {
            RoundId round = new RoundId(plan, note.round());
            outbox.add(new News(0, round + ":" + entry.hash(), kind, round, note.actor(), note.contentHash(), remark(kind, note),
                    note.at()));
            bell.ring(plan);
        }
        return entry;
    }

    @Override
    public List<LedgerEntry> entries(IssueId plan) {
        return record.entries(plan);
    }

    /** Null for what nobody is told of. */
    private static News.Kind kind(String action) {
        switch (action) {
            case "submitted":
                return News.Kind.SUBMITTED;
            case "stage_done":
            case "step_done":
                return News.Kind.STEP_DONE;
            case "approved":
                return News.Kind.APPROVED;
            case "changes_requested":
                return News.Kind.CHANGES_REQUESTED;
            case "rejected":
                return News.Kind.REJECTED;
            case "overridden":
                return News.Kind.OVERRIDDEN;
            case "expired":
                return News.Kind.EXPIRED;
            case "reminded":
                return News.Kind.REMINDED;
            case "escalated":
                return News.Kind.ESCALATED;
            case "move_failed":
                return News.Kind.BLOCKED;
            default:
                return null;
        }
    }

    private static String remark(News.Kind kind, Note note) {
        boolean aboutStep = kind == News.Kind.STEP_DONE || kind == News.Kind.REMINDED || kind == News.Kind.ESCALATED;
        String detail = aboutStep ? "stage" : kind == News.Kind.BLOCKED ? "detail" : "comment";
        return note.details().getOrDefault(detail, "");
    }
}
