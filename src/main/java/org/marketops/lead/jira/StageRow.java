package org.marketops.lead.jira;

import net.java.ao.Preload;
import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** That a lead entered a stage, as told. Cycles and what is filled in are made of these when they are read. */
@Table("LEAD_STAGE")
@Preload
interface StageRow extends RawEntity<Long> {

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

    @NotNull
    @StringLength(20)
    String getStage();

    long getEnteredAt();

    @StringLength(255)
    String getReason();
}
