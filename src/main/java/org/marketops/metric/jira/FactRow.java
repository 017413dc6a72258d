package org.marketops.metric.jira;

import net.java.ao.Preload;
import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** One number of one source. ISSUE_ID is 0 for a row in the tray, which then carries its name. */
@Table("METRIC_FACT")
@Preload
interface FactRow extends RawEntity<Long> {

    @AutoIncrement
    @NotNull
    @PrimaryKey("ID")
    long getID();

    @NotNull
    @Indexed
    long getBatchId();

    void setBatchId(long batchId);

    @NotNull
    @Indexed
    long getIssueId();

    void setIssueId(long issueId);

    /** Null for a fact of an issue. */
    @StringLength(255)
    String getTrayName();

    void setTrayName(String trayName);

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
}
