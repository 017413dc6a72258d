package org.marketops.budget.jira;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** One cell that changed. Written once. */
@Table("BUDGET_CHANGE")
@Preload
interface ChangeRow extends Entity {

    /** Line and version, for the first cell of a version; the others add month and kind. Two people with the same version collide here. */
    @Unique
    @NotNull
    @StringLength(60)
    String getVersionKey();

    @Indexed
    int getLineId();

    @Indexed
    long getPlanId();

    int getLineVersion();

    /** 0 where no cell changed, only words. */
    int getMonthNumber();

    @StringLength(10)
    String getKindName();

    Long getAmountBefore();

    Long getAmountAfter();

    @NotNull
    String getPersonKey();

    long getDoneAt();

    @NotNull
    @StringLength(20)
    String getWayName();

    @StringLength(400)
    String getReasonText();
}
