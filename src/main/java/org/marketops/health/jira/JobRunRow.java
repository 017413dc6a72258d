package org.marketops.health.jira;

import net.java.ao.Entity;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** The last run of one job on one node. */
@Table("JOB_RUN")
interface JobRunRow extends Entity {

    String JOB_AND_NODE = "JOB_AND_NODE";
    String JOB_NAME = "JOB_NAME";
    String NODE_NAME = "NODE_NAME";
    String STARTED_AT = "STARTED_AT";

    @Unique
    @NotNull
    @StringLength(190)
    String getJobAndNode();

    @StringLength(60)
    String getJobName();

    @StringLength(120)
    String getNodeName();

    /** Milliseconds since 1970, UTC. */
    long getStartedAt();

    void setStartedAt(long startedAt);

    long getTookMillis();

    void setTookMillis(long tookMillis);

    boolean isFailed();

    void setFailed(boolean failed);

    @StringLength(255)
    String getResultText();

    void setResultText(String resultText);
}
