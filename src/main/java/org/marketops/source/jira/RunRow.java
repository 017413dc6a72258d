package org.marketops.source.jira;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** One push. RUN_KEY is the source's id and the hash of the key that it gave. */
@Table("SOURCE_RUN")
@Preload
interface RunRow extends Entity {

    @NotNull
    @Unique
    @StringLength(120)
    String getRunKey();

    void setRunKey(String runKey);

    @NotNull
    long getSourceId();

    void setSourceId(long sourceId);

    @NotNull
    @StringLength(255)
    String getGivenKey();

    void setGivenKey(String givenKey);

    @NotNull
    @StringLength(64)
    String getBodyHash();

    void setBodyHash(String bodyHash);

    @NotNull
    @StringLength(255)
    String getProjectKey();

    void setProjectKey(String projectKey);

    @NotNull
    @StringLength(255)
    String getFileName();

    void setFileName(String fileName);

    @NotNull
    long getBegunAt();

    void setBegunAt(long begunAt);

    @NotNull
    @StringLength(20)
    String getStateCode();

    void setStateCode(String stateCode);

    @StringLength(450)
    String getResultText();

    void setResultText(String resultText);
}
