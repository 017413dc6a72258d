package org.marketops.budget;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;

/** Lines, locks and transfers in memory; everybody may do everything. */
public final class MemoryBudget implements BudgetLines, Locks, Transfers, LineAccess {

    final Map<Integer, BudgetLine> lines = new TreeMap<>();
    final Set<IssueId> locked = new HashSet<>();
    final List<Transfer> transfers = new ArrayList<>();

    @Override
    public List<BudgetLine> ofYear(long projectId, int fiscalYear) {
        return all().stream().filter(line -> line.projectId() == projectId && line.fiscalYear() == fiscalYear).collect(Collectors.toList());
    }

    @Override
    public List<BudgetLine> ofPlan(IssueId plan) {
        return all().stream().filter(line -> line.planId().filter(plan::equals).isPresent()).collect(Collectors.toList());
    }

    @Override
    public List<BudgetLine> find(Collection<Integer> ids) {
        return all().stream().filter(line -> ids.contains(line.id())).collect(Collectors.toList());
    }

    @Override
    public Optional<BudgetLine> find(int id) {
        return find(List.of(id)).stream().findFirst();
    }

    private List<BudgetLine> all() {
        return lines.values().stream().map(line -> line.withLock(line.planId().filter(locked::contains).isPresent())).collect(Collectors.toList());
    }

    @Override
    public BudgetLine add(BudgetLine draft, Act act) {
        BudgetLine saved = draft.saved(lines.size() + 1, 1);
        lines.put(saved.id(), saved);
        return saved;
    }

    @Override
    public BudgetLine save(BudgetLine before, BudgetLine after, Act act) {
        BudgetLine next = after.saved(before.id(), before.version() + 1);
        lines.put(next.id(), next);
        return next;
    }

    @Override
    public void delete(BudgetLine line, Act act) {
        lines.remove(line.id());
    }

    @Override
    public boolean isLocked(IssueId plan) {
        return locked.contains(plan);
    }

    @Override
    public boolean lock(IssueId plan, Act act) {
        return !ofPlan(plan).isEmpty() && locked.add(plan);
    }

    @Override
    public boolean unlock(IssueId plan) {
        return locked.remove(plan);
    }

    @Override
    public void add(Transfer transfer, BudgetLine source, BudgetLine destination) {
        transfers.add(transfer);
    }

    @Override
    public List<Transfer> ofYear(long projectId, int fiscalYear, int most) {
        return transfers;
    }

    @Override
    public boolean maySee(PersonKey who, IssueId issue) {
        return true;
    }

    @Override
    public boolean mayEdit(PersonKey who, IssueId issue) {
        return true;
    }
}
