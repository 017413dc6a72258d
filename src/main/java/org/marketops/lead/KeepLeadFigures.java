package org.marketops.lead;

import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Transactions;
import org.marketops.metric.Batch;
import org.marketops.metric.Fact;
import org.marketops.metric.MadeFigures;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the figures that rows of leads make up to date among the imported ones, in the transaction of the rows. A change adds the difference
 * that it makes; what was made by other rules, or in too many steps, is made anew. Asks nobody's rights.
 */
public final class KeepLeadFigures {

    /** Of leads at a time while figures are made anew. */
    static final int PORTION = 2_000;
    private static final int MOST_STEPS = 50;
    /** In more leads than these a gap that has become a zero waits for the next time that all is made anew: nobody is to wait for all of them. */
    private static final int FEW = 5_000;
    private static final int MANY = Integer.MAX_VALUE;

    private final LeadChanges changes;
    private final MadeFigures figures;
    private final CurrentRules rules;
    private final Transactions transactions;
    private final Clock clock;

    public KeepLeadFigures(LeadChanges changes, MadeFigures figures, CurrentRules rules, Transactions transactions, Clock clock) {
        this.changes = changes;
        this.figures = figures;
        this.rules = rules;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** From here to the end of the transaction nobody else changes leads of the project: first of all, before anything of it is read. */
    void claim(long projectId) {
        figures.claim(projectId);
    }

    /** Before the rows are written: what is read is as it was. @param cause the import by which it changes */
    void add(LeadBatch cause, Told told) {
        change(cause, changes.change(cause.projectId(), told), FEW);
    }

    /** The same for what takes rows away: every gap is a gap again at once, however many leads there are. */
    void takeBack(LeadBatch cause, LeadBatch gone) {
        change(cause, changes.without(gone), MANY);
    }

    private void change(LeadBatch cause, LeadChange change, int few) {
        FigureRules now = rules.now();
        LeadTally difference = new LeadTally(now).takeAway(change.before()).add(change.after());
        boolean isStale = isStale(now, figures.kept(cause.projectId()), cause.projectId());
        if (isStale || difference.mayHaveEnded() && (few == MANY || !changes.hasLeads(cause.projectId(), few))) {
            LeadTally all = all(cause.projectId(), now).takeAway(change.before()).add(change.after());
            figures.replace(draft(cause), now.way(), all.facts());
        } else {
            figures.add(draft(cause), now.way(), difference.changes());
        }
    }

    /** The same for what a lead takes away. */
    void forget(LeadBatch cause, String lead) {
        change(cause, changes.without(cause.projectId(), lead), FEW);
    }

    private boolean isStale(FigureRules now, List<Batch> kept, long projectId) {
        return kept.size() >= MOST_STEPS || kept.stream().anyMatch(batch -> !MadeFigures.wayOf(batch).equals(now.way()))
                || kept.isEmpty() && changes.hasLeads(projectId, 1);
    }

    private LeadTally all(long projectId, FigureRules now) {
        LeadTally all = new LeadTally(now);
        changes.eachPortion(projectId, PORTION, (book, leads, deals) -> all.add(book, leads, deals));
        return all;
    }

    /** What all rows of a project come to; empty where its figures were made by other rules than those of now, and will be made anew. */
    Optional<Collection<Fact>> anew(long projectId) {
        FigureRules now = rules.now();
        return isStale(now, figures.kept(projectId), projectId) ? Optional.empty() : Optional.of(all(projectId, now).facts());
    }

    /** Makes all figures of a project anew where they were made by other rules than those of now. @return whether they were */
    public boolean renew(PersonKey by, long projectId) {
        FigureRules now = rules.now();
        if (!isStale(now, figures.kept(projectId), projectId)) {
            return false;
        }
        rebuild(by, projectId);
        return true;
    }

    /** Makes all figures of a project anew. */
    public void rebuild(PersonKey by, long projectId) {
        transactions.retryOnConflict(() -> {
            figures.claim(projectId);
            FigureRules now = rules.now();
            Collection<Fact> facts = all(projectId, now).facts();
            figures.replace(draft(new LeadBatch(0, projectId, "leads", "", by, clock.instant(), facts.size())), now.way(), facts);
            return facts.size();
        });
    }

    private static Batch draft(LeadBatch cause) {
        return new Batch(0, cause.projectId(), cause.name(), "", MadeFigures.LEADS, cause.by(), cause.at(), new Batch.Counts(cause.rows(), 0, 0), null);
    }
}
