package org.marketops.budget.jira;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** One request for other planned amounts of a locked plan. */
@Table("BUDGET_REQUEST")
@Preload
interface RequestRow extends Entity {

    @Indexed
    long getPlanId();

    /** A JSON list of cells: line, month, and minor units as text. */
    @NotNull
    @StringLength(StringLength.UNLIMITED)
    String getWishesJson();

    @NotNull
    String getPersonKey();

    long getAskedAt();

    @StringLength(400)
    String getReasonText();

    @NotNull
    @StringLength(20)
    String getStateName();

    void setStateName(String stateName);
}
