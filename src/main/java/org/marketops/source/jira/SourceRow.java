package org.marketops.source.jira;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** A system that sends numbers. NAME_KEY is its name in small letters, and its own id once it is retired. */
@Table("SOURCE")
@Preload
interface SourceRow extends Entity {

    @NotNull
    @Unique
    @StringLength(120)
    String getNameKey();

    void setNameKey(String nameKey);

    @NotNull
    @StringLength(100)
    String getSourceName();

    void setSourceName(String sourceName);

    @NotNull
    @StringLength(255)
    String getOwnerKey();

    void setOwnerKey(String ownerKey);

    /** Keys with blanks between them. */
    @NotNull
    @StringLength(450)
    String getProjectKeys();

    void setProjectKeys(String projectKeys);

    /** 1 if its files are fetched from folders; 0 or none of a time before that. */
    int getFolderPull();

    void setFolderPull(int folderPull);

    /** When its owner was told last that it fails; 0 or none while it does not. */
    long getFailToldAt();

    void setFailToldAt(long failToldAt);

    /** 0 while it is in use. */
    long getRetiredAt();

    void setRetiredAt(long retiredAt);
}
