package org.marketops.metric.jira;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** A file between the pages of the import: whose, for which project, until when. Its bytes are in the parts. */
@Table("STAGED_FILE")
@Preload
interface StagedFileRow extends Entity {

    @NotNull
    @Unique
    @StringLength(40)
    String getToken();

    void setToken(String token);

    @NotNull
    @StringLength(255)
    String getPerson();

    void setPerson(String person);

    @NotNull
    long getProjectId();

    void setProjectId(long projectId);

    @NotNull
    @StringLength(255)
    String getFileName();

    void setFileName(String fileName);

    /** Null until all parts are stored. */
    @StringLength(64)
    String getSha();

    void setSha(String sha);

    long getSizeBytes();

    void setSizeBytes(long sizeBytes);

    @NotNull
    @Indexed
    long getExpiresAt();

    void setExpiresAt(long expiresAt);
}
