package org.marketops.metric.jira;

import net.java.ao.Entity;
import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** The tables of imports as the first version that had any made them: frozen, never changed again. Only what a table is made of. */
final class FirstTables {

    private FirstTables() {
    }

    /** One import. */
    @Table("IMPORT_BATCH")
    interface Batch extends Entity {

        @NotNull
        @Indexed
        long getProjectId();

        @NotNull
        @Unique
        @StringLength(120)
        String getLiveKey();

        @NotNull
        @StringLength(255)
        String getFileName();

        @NotNull
        @StringLength(64)
        String getSha();

        @NotNull
        @StringLength(40)
        String getSourceCode();

        @NotNull
        @StringLength(255)
        String getImportedBy();

        @NotNull
        long getImportedAt();

        int getRowsImported();

        int getRowsInTray();

        int getRowsLeftOut();

        @StringLength(255)
        String getUndoneBy();

        long getUndoneAt();
    }

    /** One number. */
    @Table("METRIC_FACT")
    interface Fact extends RawEntity<Long> {

        @AutoIncrement
        @NotNull
        @PrimaryKey("ID")
        long getID();

        @NotNull
        @Indexed
        long getBatchId();

        @NotNull
        @Indexed
        long getIssueId();

        @StringLength(255)
        String getTrayName();

        @NotNull
        @StringLength(40)
        String getMetricCode();

        @NotNull
        @StringLength(40)
        String getSourceCode();

        @NotNull
        @StringLength(3)
        String getCurrencyCode();

        int getFirstDay();

        int getLastDay();

        long getMillionths();
    }

    /** What an import added to one metric of one issue in one month. */
    @Table("METRIC_SUM")
    interface Sum extends RawEntity<Long> {

        @AutoIncrement
        @NotNull
        @PrimaryKey("ID")
        long getID();

        @NotNull
        @Indexed
        long getBatchId();

        @NotNull
        @Indexed
        long getIssueId();

        @NotNull
        @StringLength(40)
        String getMetricCode();

        @NotNull
        @StringLength(40)
        String getSourceCode();

        @NotNull
        @StringLength(3)
        String getCurrencyCode();

        int getFirstDay();

        int getLastDay();

        long getMillionths();

        @NotNull
        long getImportedAt();
    }
}
