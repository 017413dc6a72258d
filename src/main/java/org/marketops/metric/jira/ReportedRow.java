package org.marketops.metric.jira;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** A ratio that a file states for one name in it. Gone when the import is taken back. */
@Table("REPORTED_RATIO")
@Preload
interface ReportedRow extends Entity {

    @NotNull
    @Indexed
    long getBatchId();

    void setBatchId(long batchId);

    /** 0 while its rows wait for somebody to say which campaign is meant. */
    @NotNull
    @Indexed
    long getIssueId();

    void setIssueId(long issueId);

    @NotNull
    @StringLength(255)
    String getFileText();

    void setFileText(String fileText);

    @NotNull
    @StringLength(40)
    String getSourceCode();

    void setSourceCode(String sourceCode);

    @NotNull
    @StringLength(40)
    String getRatioCode();

    void setRatioCode(String ratioCode);

    @StringLength(3)
    String getCurrencyCode();

    void setCurrencyCode(String currencyCode);

    int getFileRows();

    void setFileRows(int fileRows);

    int getDiffering();

    void setDiffering(int differing);

    @StringLength(60)
    String getLowest();

    void setLowest(String lowest);

    @StringLength(60)
    String getHighest();

    void setHighest(String highest);

    /** Null where it cannot be computed. */
    @StringLength(60)
    String getRecomputed();

    void setRecomputed(String recomputed);
}
