package org.marketops.metric.jira;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** Rows of one import under one name that fitted no campaign. Gone when the import is taken back. */
@Table("IMPORT_TRAY")
@Preload
interface TrayRow extends Entity {

    @NotNull
    @Indexed
    long getBatchId();

    void setBatchId(long batchId);

    @NotNull
    @Indexed
    long getProjectId();

    void setProjectId(long projectId);

    @NotNull
    @StringLength(255)
    String getTrayName();

    void setTrayName(String trayName);

    @NotNull
    @StringLength(40)
    String getSourceCode();

    void setSourceCode(String sourceCode);

    int getFileRows();

    void setFileRows(int fileRows);

    /** yyyymmdd. */
    int getFirstDay();

    void setFirstDay(int firstDay);

    /** yyyymmdd. */
    int getLastDay();

    void setLastDay(int lastDay);

    /** Currency and amount, as in {@code EUR 12.5;USD 3}; empty if there is none. */
    @StringLength(450)
    String getSpendText();

    void setSpendText(String spendText);

    /** WAITING, ASSIGNED or IGNORED. */
    @NotNull
    @StringLength(20)
    String getStateCode();

    void setStateCode(String stateCode);

    /** 0 unless assigned. */
    long getIssueId();

    void setIssueId(long issueId);

    @StringLength(255)
    String getReasonText();

    void setReasonText(String reasonText);

    /** Null while it waits. */
    @StringLength(255)
    String getDecidedBy();

    void setDecidedBy(String decidedBy);

    long getDecidedAt();

    void setDecidedAt(long decidedAt);
}
