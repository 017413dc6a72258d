package org.marketops.budget;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
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

    /**
     * Stores amounts and words as the next version and writes what changed into the history.
     *
     * @throws RuntimeException a collision, to be tried again, if somebody else stored the same version first
     */
    BudgetLine save(BudgetLine before, BudgetLine after, Act act);

    /** The history keeps what it held. */
    void delete(BudgetLine line, Act act);
}
