package org.marketops.budget.jira;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** One position of a document of finance that was imported. Never deleted, so that it does not come twice. */
@Table("BUDGET_INVOICE")
@Preload
interface InvoiceRow extends Entity {

    /** Project, document and position, each with its length in front, so that no two are alike. */
    @Unique
    @NotNull
    @StringLength(200)
    String getDocumentKey();

    int getLineId();

    int getMonthKey();

    long getMinorUnits();

    /** Milliseconds since 1970, UTC; 0 while it counts. */
    long getRemovedAt();

    void setRemovedAt(long removedAt);

    /** Who brought it, then who removed it. */
    @NotNull
    String getPersonKey();

    void setPersonKey(String personKey);

    long getDoneAt();
}
