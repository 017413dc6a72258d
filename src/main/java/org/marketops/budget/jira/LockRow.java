package org.marketops.budget.jira;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** A plan whose planned amounts are locked; there is no row while they are not. */
@Table("BUDGET_LOCK")
@Preload
interface LockRow extends Entity {

    @Unique
    @NotNull
    Long getPlanId();

    long getLockedAt();

    @NotNull
    String getPersonKey();
}
