package org.marketops.budget;

import org.marketops.kernel.IssueId;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What is stored, and what would be added to it; forgets what would be saved. Lines that are not stored have ids below 0. */
final class DryLines implements BudgetLines {

    private final BudgetLines stored;
    private final Consumer<BudgetLine> added;
    private final Map<Integer, BudgetLine> known = new HashMap<>();
    private int next = -1;

    DryLines(BudgetLines stored, Consumer<BudgetLine> added) {
        this.stored = stored;
        this.added = added;
    }

    @Override
    public List<BudgetLine> ofYear(long projectId, int fiscalYear) {
        List<BudgetLine> found = stored.ofYear(projectId, fiscalYear);
        found.forEach(line -> known.put(line.id(), line));
        return found;
    }

    @Override
    public List<BudgetLine> ofPlan(IssueId plan) {
        return stored.ofPlan(plan);
    }

    @Override
    public List<BudgetLine> find(Collection<Integer> ids) {
        return stored.find(ids);
    }

    /** Asks the store only for lines that nobody has met yet: a file may name one line a hundred thousand times. */
    @Override
    public Optional<BudgetLine> find(int id) {
        return known.containsKey(id) ? Optional.of(known.get(id)) : stored.find(id);
    }

    @Override
    public BudgetLine add(BudgetLine draft, Act act) {
        BudgetLine line = draft.saved(next--, 1);
        added.accept(line);
        return line;
    }

    @Override
    public BudgetLine save(BudgetLine before, BudgetLine after, Act act) {
        return after;
    }

    @Override
    public void delete(BudgetLine line, Act act) {
        throw new UnsupportedOperationException("a file deletes no lines");
    }
}
