package org.marketops.lead.jira;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** One import of leads that counts. BATCH_KEY is the project with the sender's key. */
@Table("LEAD_BATCH")
@Preload
interface LeadBatchRow extends Entity {

    @NotNull
    @Indexed
    long getProjectId();

    @Unique
    @NotNull
    @StringLength(120)
    String getBatchKey();

    @NotNull
    @StringLength(80)
    String getSenderKey();

    @NotNull
    @StringLength(64)
    String getSha();

    @NotNull
    @StringLength(255)
    String getToldBy();

    /** Milliseconds since 1970, UTC, as all times of these tables. */
    long getToldAt();

    int getRowsTold();

    /** Null if it was pushed. */
    @StringLength(255)
    String getFileName();
}
