package org.marketops.lead.jira;

import net.java.ao.Preload;
import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** An opportunity with one of its leads; the latest import that names it holds. */
@Table("LEAD_DEAL")
@Preload
interface DealRow extends RawEntity<Long> {

    @AutoIncrement
    @NotNull
    @PrimaryKey("ID")
    long getID();

    @NotNull
    @Indexed
    long getBatchId();

    @NotNull
    @Indexed
    long getProjectId();

    @NotNull
    @Indexed
    @StringLength(100)
    String getDealId();

    /** Null for a lead that was deleted. */
    @Indexed
    @StringLength(100)
    String getLeadId();

    void setLeadId(String leadId);

    long getMinorUnits();

    @NotNull
    @StringLength(3)
    String getCurrencyCode();

    long getMadeAt();

    /** 0 while it is open. */
    long getClosedAt();

    @NotNull
    @StringLength(10)
    String getOutcome();
}
