package org.marketops.budget;

import java.time.Clock;
import java.util.List;
import org.marketops.budget.BudgetRefused.Reason;
import org.marketops.kernel.NotFound;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Transactions;

/** Adds lines, changes what they are called, deletes them, and reads them with the eyes of a person. */
public final class KeepLines {

    private final BudgetLines lines;
    private final CellHistory history;
    private final LineAccess access;
    private final BudgetBell bell;
    private final Transactions transactions;
    private final Clock clock;

    public KeepLines(BudgetLines lines, CellHistory history, LineAccess access, BudgetBell bell, Transactions transactions, Clock clock) {
        this.lines = lines;
        this.history = history;
        this.access = access;
        this.bell = bell;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A line without amounts changes nothing that was approved, so a locked plan takes it. @throws NotFound if the issue is not theirs to edit */
    public BudgetLine add(PersonKey who, BudgetLine draft) {
        if (!access.mayEdit(who, draft.issueId())) {
            throw new NotFound("issue " + draft.issueId());
        }
        return transactions.retryOnConflict(() -> lines.add(draft, act(who, "")));
    }

    /**
     * @throws NotFound if the line is absent or not theirs to edit
     * @throws BudgetRefused STALE if somebody changed the line since
     */
    public BudgetLine rename(PersonKey who, int id, int version, LineWords words) {
        return transactions.retryOnConflict(() -> {
            BudgetLine line = editable(who, id, version);
            return words.equals(line.words()) ? line : lines.save(line, line.withWords(words), act(who, ""));
        });
    }

    /**
     * @throws NotFound if the line is absent or not theirs to edit
     * @throws BudgetRefused STALE if somebody changed the line since; LOCKED if it holds planned amounts of an approved plan
     */
    public void delete(PersonKey who, int id, int version, String reason) {
        BudgetLine deleted = transactions.retryOnConflict(() -> {
            BudgetLine line = editable(who, id, version);
            if (line.isLocked() && line.cells().has(Kind.PLAN)) {
                throw new BudgetRefused(Reason.LOCKED);
            }
            lines.delete(line, act(who, reason));
            return line;
        });
        deleted.planId().ifPresent(bell::ring);
    }

    /** @throws NotFound if the line is absent or not theirs to see */
    public BudgetLine visible(PersonKey who, int id) {
        return lines.find(id).filter(line -> access.maySee(who, line.issueId())).orElseThrow(() -> new NotFound("budget line " + id));
    }

    /** Latest first. @throws NotFound if the line is absent or not theirs to see */
    public List<CellChange> changes(PersonKey who, int id, int most) {
        visible(who, id);
        return history.ofLine(id, most);
    }

    private BudgetLine editable(PersonKey who, int id, int version) {
        BudgetLine line = lines.find(id).filter(found -> access.mayEdit(who, found.issueId()))
                .orElseThrow(() -> new NotFound("budget line " + id));
        if (line.version() != version) {
            throw new BudgetRefused(Reason.STALE);
        }
        return line;
    }

    private Act act(PersonKey who, String reason) {
        return new Act(who, clock.instant(), Act.Way.LINE, reason);
    }
}
