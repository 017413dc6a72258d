package org.marketops.budget;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.marketops.kernel.IssueId;

/** Where lines are kept. Asks nobody's rights. Writing joins the transaction that is running. */
public interface BudgetLines {

    /** All lines of the project's fiscal year by id, with every amount and the locks: 3 statements, however many there are. */
    List<BudgetLine> ofYear(long projectId, int fiscalYear);

    /** The lines that count for the plan, of all fiscal years, by id. */
    List<BudgetLine> ofPlan(IssueId plan);

    /** Those that there are, by id. */
    List<BudgetLine> find(Collection<Integer> ids);

    Optional<BudgetLine> find(int id);

    /** @return with id and version 1 */
    BudgetLine add(BudgetLine draft, Act act);

    /** Many at once, which may be much faster than one by one. @return with ids and version 1, in the same order */
    default List<BudgetLine> addAll(List<BudgetLine> drafts, Act act) {
        List<BudgetLine> added = new ArrayList<>(drafts.size());
        drafts.forEach(draft -> added.add(add(draft, act)));
        return added;
    }

    /** The lines of the project's fiscal year by id, maybe without their amounts: however many there are, they need not be held at once. */
    default void names(long projectId, int fiscalYear, Consumer<BudgetLine> taker) {
        ofYear(projectId, fiscalYear).forEach(taker);
    }

    /**
     * Stores amounts and words as the next version and writes what changed into the history.
     *
     * @throws RuntimeException a collision, to be tried again, if somebody else stored the same version first
     */
    BudgetLine save(BudgetLine before, BudgetLine after, Act act);

    /** The history keeps what it held. */
    void delete(BudgetLine line, Act act);
}
