package org.marketops.budget.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.marketops.budget.Act;
import org.marketops.budget.Locks;
import org.marketops.jira.BulkRows;
import org.marketops.jira.BulkWriter;
import org.marketops.kernel.IssueId;

/** Plans with planned amounts as rows, and their locks. */
public final class AoLocks implements Locks {

    /** Databases take about a thousand parameters; of more plans all locks are read. */
    private static final int PLANS_AT_ONCE = 900;

    private final ActiveObjects rows;
    private final Supplier<Optional<BulkWriter>> writer;

    public AoLocks(ActiveObjects rows, BulkRows bulk) {
        this.rows = rows;
        this.writer = bulk::current;
    }

    /** One by one, always. */
    public AoLocks(ActiveObjects rows) {
        this.rows = rows;
        this.writer = Optional::empty;
    }

    @Override
    public boolean isLocked(IssueId plan) {
        return !locked(Set.of(plan.value())).isEmpty();
    }

    /** One statement; none without plans. */
    Set<Long> locked(Collection<Long> plans) {
        Set<Long> locked = new HashSet<>();
        if (plans.isEmpty()) {
            return locked;
        }
        List<Object> asked = new ArrayList<>(plans);
        asked.add(0L);
        Query query = asked.size() > PLANS_AT_ONCE ? Query.select().where("LOCKED_AT > ?", 0L) : Query.select().where("PLAN_ID IN ("
                + String.join(",", Collections.nCopies(plans.size(), "?")) + ") AND LOCKED_AT > ?", asked.toArray());
        for (PlanRow row : rows.find(PlanRow.class, query)) {
            locked.add(row.getPlanId());
        }
        locked.retainAll(plans);
        return locked;
    }

    /** All plans that have, or had, planned amounts: one statement. */
    Set<Long> budgeted() {
        Set<Long> plans = new HashSet<>();
        for (PlanRow row : rows.find(PlanRow.class, Query.select())) {
            plans.add(row.getPlanId());
        }
        return plans;
    }

    /** To be called in the transaction that stores a planned amount. */
    void budgeted(long plan) {
        Optional<BulkWriter> bulk = writer.get();
        if (plan == 0 || bulk.isPresent() && !bulk.get().isFirst("plan " + plan) || row(plan).isPresent()) {
            return;
        }
        if (bulk.isPresent()) {
            bulk.get().insert("BUDGET_PLAN", "PLAN_ID", "LOCKED_AT").row(plan, 0L);
        } else {
            rows.create(PlanRow.class, new DBParam("PLAN_ID", plan), new DBParam("LOCKED_AT", 0L));
        }
    }

    @Override
    public boolean lock(IssueId plan, Act act) {
        Optional<PlanRow> row = row(plan.value()).filter(found -> found.getLockedAt() == 0);
        row.ifPresent(open -> {
            open.setLockedAt(act.at().toEpochMilli());
            open.setPersonKey(act.who().value());
            open.save();
        });
        return row.isPresent();
    }

    @Override
    public boolean unlock(IssueId plan) {
        Optional<PlanRow> row = row(plan.value()).filter(found -> found.getLockedAt() != 0);
        row.ifPresent(locked -> {
            locked.setLockedAt(0);
            locked.setPersonKey(null);
            locked.save();
        });
        return row.isPresent();
    }

    private Optional<PlanRow> row(long plan) {
        PlanRow[] found = rows.find(PlanRow.class, Query.select().where("PLAN_ID = ?", plan));
        return found.length == 0 ? Optional.empty() : Optional.of(found[0]);
    }
}
