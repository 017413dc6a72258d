package org.marketops.metric.jira;

import net.java.ao.Preload;
import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** A stretch of a staged file's bytes, in base 64: Active Objects has no binary columns that work everywhere. */
@Table("STAGED_PART")
@Preload
interface StagedPartRow extends RawEntity<Long> {

    @AutoIncrement
    @NotNull
    @PrimaryKey("ID")
    long getID();

    /** {@code file:part}, the first part is 0. */
    @NotNull
    @Unique
    @StringLength(40)
    String getFileAndPart();

    void setFileAndPart(String fileAndPart);

    @StringLength(StringLength.UNLIMITED)
    String getContent();

    void setContent(String content);
}
