package org.marketops.metric.jira;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** A row that an import left out. The row of the names of columns has PROBLEM null. */
@Table("IMPORT_LEFT_OUT")
@Preload
interface LeftOutRow extends Entity {

    @NotNull
    @Indexed
    long getBatchId();

    void setBatchId(long batchId);

    long getFileLine();

    void setFileLine(long fileLine);

    @StringLength(255)
    String getColumnTitle();

    void setColumnTitle(String columnTitle);

    @StringLength(255)
    String getCellText();

    void setCellText(String cellText);

    @StringLength(40)
    String getProblem();

    void setProblem(String problem);

    /** All cells, a JSON list. */
    @StringLength(StringLength.UNLIMITED)
    String getCells();

    void setCells(String cells);
}
