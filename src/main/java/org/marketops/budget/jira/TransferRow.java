package org.marketops.budget.jira;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** One month of one transfer. Written once. */
@Table("BUDGET_TRANSFER")
@Preload
interface TransferRow extends Entity {

    /** Project and fiscal year of the source. */
    @Indexed
    long getSourceScope();

    /** Project and fiscal year of the destination. */
    @Indexed
    long getTargetScope();

    int getSourceLine();

    int getTargetLine();

    int getMonthKey();

    /** Minor units of the source's currency. */
    long getTakenMinor();

    /** Minor units of the destination's currency. */
    long getGivenMinor();

    /** Plain decimal digits; null within one currency. */
    @StringLength(40)
    String getPlanRate();

    /** Plain decimal digits; null within one currency. */
    @StringLength(40)
    String getRateEffect();

    @NotNull
    String getPersonKey();

    long getDoneAt();

    @StringLength(400)
    String getReasonText();
}
