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

/**
 * The sums of several imports for one metric of one issue in one month. Only for reading faster what is known now: the sums of the
 * imports stay, and every merge can be made again from them.
 */
@Table("MERGED_SUM")
@Preload
@Indexes(@Index(name = "projectMetricDay", methodNames = {"getProjectId", "getMetricCode", "getFirstDay"}))
interface MergedSumRow extends RawEntity<Long> {

    @AutoIncrement
    @NotNull
    @PrimaryKey("ID")
    long getID();

    @NotNull
    @Indexed
    int getMergeId();

    void setMergeId(int mergeId);

    @NotNull
    long getProjectId();

    void setProjectId(long projectId);

    @NotNull
    @Indexed
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
    int getFirstDay();

    void setFirstDay(int firstDay);

    /** yyyymmdd. */
    int getLastDay();

    void setLastDay(int lastDay);

    long getMillionths();

    void setMillionths(long millionths);

    /** Of the last of the imports. */
    long getImportedAt();

    void setImportedAt(long importedAt);
}
