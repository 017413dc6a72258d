package org.marketops.lead.jira;

import net.java.ao.Preload;
import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** A lead as one import told it; the latest import that names it holds. */
@Table("LEAD")
@Preload
interface LeadRow extends RawEntity<Long> {

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
    String getLeadId();

    long getMadeAt();

    /** 0 if Sales did nothing yet. */
    long getSalesAt();

    /** 0 while the campaign is no issue. */
    long getIssueId();

    /** Texts may be null for empty: some databases know no difference. */
    @StringLength(255)
    String getCampaign();

    @StringLength(150)
    String getSourceTerm();

    @StringLength(150)
    String getMediumTerm();
}
