package org.marketops.metric.jira;

import net.java.ao.Preload;
import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Index;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.Indexes;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** What one import added to one metric of one issue in one month. Stays when the import is taken back, and is marked. */
@Table("METRIC_SUM")
@Preload
// Of an issue that is imported daily only the sums of a few imports are read: those that are not merged.
@Indexes(@Index(name = "issueImport", methodNames = {"getIssueId", "getBatchId"}))
interface SumRow extends RawEntity<Long> {

    @AutoIncrement
    @NotNull
    @PrimaryKey("ID")
    long getID();

    @NotNull
    @Indexed
    long getBatchId();

    void setBatchId(long batchId);

    @NotNull
    long getIssueId();

    void setIssueId(long issueId);

    @NotNull
    @StringLength(40)
    String getMetricCode();

    void setMetricCode(String metricCode);

    @NotNull
    @StringLength(40)
    String getSourceCode();

    void setSourceCode(String sourceCode);

    @NotNull
    @StringLength(3)
    String getCurrencyCode();

    void setCurrencyCode(String currencyCode);

    /** yyyymmdd. */
    @Indexed
    int getFirstDay();

    void setFirstDay(int firstDay);

    /** yyyymmdd. */
    int getLastDay();

    void setLastDay(int lastDay);

    long getMillionths();

    void setMillionths(long millionths);

    @NotNull
    long getImportedAt();

    void setImportedAt(long importedAt);

    /** 0 while it counts. */
    long getUndoneAt();

    void setUndoneAt(long undoneAt);
}
