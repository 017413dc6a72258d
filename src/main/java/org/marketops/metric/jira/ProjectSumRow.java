package org.marketops.metric.jira;

import net.java.ao.Preload;
import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** What one import added to one metric of a project on one day or over a range of days. Stays when the import is taken back, and is marked. */
@Table("PROJECT_SUM")
@Preload
interface ProjectSumRow extends RawEntity<Long> {

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
    long getProjectId();

    void setProjectId(long projectId);

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

    /** yyyymm, of the first day. */
    int getMonthNumber();

    void setMonthNumber(int monthNumber);

    /** yyyymmdd. */
    @Indexed
    int getFirstDay();

    void setFirstDay(int firstDay);

    /** yyyymmdd. */
    int getLastDay();

    void setLastDay(int lastDay);

    long getMillionths();

    void setMillionths(long millionths);

    /** How many are added up here. */
    int getFacts();

    void setFacts(int facts);

    @NotNull
    long getImportedAt();

    void setImportedAt(long importedAt);

    /** 0 while it counts. */
    long getUndoneAt();

    void setUndoneAt(long undoneAt);
}
