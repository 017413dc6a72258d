package org.marketops.budget.jira;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** A plan that has, or had, planned amounts, and whether they are locked. */
@Table("BUDGET_PLAN")
@Preload
interface PlanRow extends Entity {

    @Unique
    @NotNull
    Long getPlanId();

    /** Milliseconds since 1970, UTC; 0 while it is open. */
    long getLockedAt();

    void setLockedAt(long lockedAt);

    /** By whose decision; null while it is open. */
    String getPersonKey();

    void setPersonKey(String personKey);
}
