package org.marketops.metric.jira;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** A name in files that means a campaign because a person said so. ALIAS_KEY is the project and the hash of the name's spelling. */
@Table("CAMPAIGN_ALIAS")
@Preload
interface AliasRow extends Entity {

    @NotNull
    @Unique
    @StringLength(120)
    String getAliasKey();

    void setAliasKey(String aliasKey);

    @NotNull
    @Indexed
    long getProjectId();

    void setProjectId(long projectId);

    @NotNull
    @StringLength(255)
    String getSpelling();

    void setSpelling(String spelling);

    @NotNull
    long getIssueId();

    void setIssueId(long issueId);

    @NotNull
    @StringLength(255)
    String getSaidBy();

    void setSaidBy(String saidBy);
}
