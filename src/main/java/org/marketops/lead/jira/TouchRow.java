package org.marketops.lead.jira;

import net.java.ao.Preload;
import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** A touch as one import told it; the latest import that names it holds. */
@Table("LEAD_TOUCH")
@Preload
interface TouchRow extends RawEntity<Long> {

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
    String getTouchId();

    @NotNull
    @Indexed
    @StringLength(100)
    String getLeadId();

    long getTouchedAt();

    /** 0 while the campaign is no issue. */
    long getIssueId();

    @StringLength(255)
    String getCampaign();

    @StringLength(150)
    String getSourceTerm();

    @StringLength(150)
    String getMediumTerm();

    @StringLength(100)
    String getChannel();

    @StringLength(255)
    String getSent();
}
