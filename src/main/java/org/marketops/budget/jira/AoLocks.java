package org.marketops.budget.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.marketops.budget.Act;
import org.marketops.budget.Locks;
import org.marketops.kernel.IssueId;

/** Locks as rows. */
public final class AoLocks implements Locks {

    /** Databases take about a thousand parameters; of more plans all locks are read. */
    private static final int PLANS_AT_ONCE = 900;

    private final ActiveObjects rows;

    public AoLocks(ActiveObjects rows) {
        this.rows = rows;
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
        List<Long> asked = new ArrayList<>(plans);
        Query query = asked.size() > PLANS_AT_ONCE ? Query.select() : Query.select().where("PLAN_ID IN ("
                + String.join(",", Collections.nCopies(asked.size(), "?")) + ")", asked.toArray());
        for (LockRow row : rows.find(LockRow.class, query)) {
            locked.add(row.getPlanId());
        }
        locked.retainAll(plans);
        return locked;
    }

    @Override
    public boolean lock(IssueId plan, Act act) {
        if (isLocked(plan)) {
            return false;
        }
        rows.create(LockRow.class, new DBParam("PLAN_ID", plan.value()), new DBParam("LOCKED_AT", act.at().toEpochMilli()),
                new DBParam("PERSON_KEY", act.who().value()));
        return true;
    }

    @Override
    public boolean unlock(IssueId plan) {
        LockRow[] found = rows.find(LockRow.class, Query.select().where("PLAN_ID = ?", plan.value()));
        rows.delete(found);
        return found.length > 0;
    }
}
