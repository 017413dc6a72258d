package org.marketops.metric.jira;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** One import. LIVE_KEY is project and hash while it counts, and the batch's own id once it was taken back. */
@Table("IMPORT_BATCH")
@Preload
interface BatchRow extends Entity {

    /** Which sums are written with an import: 1 has those of the project by day. */
    int EDITION = 1;

    @NotNull
    @Indexed
    long getProjectId();

    void setProjectId(long projectId);

    @NotNull
    @Unique
    @StringLength(120)
    String getLiveKey();

    void setLiveKey(String liveKey);

    @NotNull
    @StringLength(255)
    String getFileName();

    void setFileName(String fileName);

    @NotNull
    @StringLength(64)
    String getSha();

    void setSha(String sha);

    @NotNull
    @StringLength(40)
    String getSourceCode();

    void setSourceCode(String sourceCode);

    @NotNull
    @StringLength(255)
    String getImportedBy();

    void setImportedBy(String importedBy);

    @NotNull
    long getImportedAt();

    void setImportedAt(long importedAt);

    /** yyyymmdd; 0 for an import of a time when it was not kept. */
    int getFirstDay();

    void setFirstDay(int firstDay);

    int getLastDay();

    void setLastDay(int lastDay);

    /** {@link #EDITION} when its sums were written; 0 for an import of a time when it was not kept. */
    int getSumsEdition();

    void setSumsEdition(int sumsEdition);

    /** When its sums were compared with its facts; 0 before the first time. */
    long getCheckedAt();

    void setCheckedAt(long checkedAt);

    /** How many sums differed then. */
    int getSumsDiffering();

    void setSumsDiffering(int sumsDiffering);

    /** The merge that its sums are added up in, by {@link MergedSumRow#getMergeId}; 0 while they are not. */
    @Indexed
    int getMergedInto();

    void setMergedInto(int mergedInto);

    /** How often it was held to be changed, so that others wait, and know afterwards. */
    int getHeld();

    void setHeld(int held);

    int getRowsImported();

    void setRowsImported(int rowsImported);

    int getRowsInTray();

    void setRowsInTray(int rowsInTray);

    int getRowsLeftOut();

    void setRowsLeftOut(int rowsLeftOut);

    /** Null while the import counts. */
    @StringLength(255)
    String getUndoneBy();

    void setUndoneBy(String undoneBy);

    long getUndoneAt();

    void setUndoneAt(long undoneAt);

    /** Of a profile of the project's own that has read the file; null if a ready-made one has. */
    @StringLength(100)
    String getProfileName();

    void setProfileName(String profileName);

    int getProfileVersion();

    void setProfileVersion(int profileVersion);

    /** Of the source's days; null for an import of a time when nobody was asked. */
    @StringLength(60)
    String getZoneId();

    void setZoneId(String zoneId);

    /** Numbers of imports that this one took the place of, with blanks between them. */
    @StringLength(450)
    String getReplacedIds();

    void setReplacedIds(String replacedIds);

    /** Numbers of imports that have days in common with this one and count as well. */
    @StringLength(450)
    String getBesideIds();

    void setBesideIds(String besideIds);

    /** How many rows it has among the reported ratios. */
    int getRatios();

    void setRatios(int ratios);
}
