package org.marketops.taxonomy.jira;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** One change of a term or a dimension. Written once, never changed. */
@Table("TAX_CHANGE")
@Preload
interface TermChangeRow extends Entity {

    String CHANGE_KIND = "CHANGE_KIND";
    String DIM_KEY = "DIM_KEY";
    String TERM_CODE = "TERM_CODE";
    String OLD_TEXT = "OLD_TEXT";
    String NEW_TEXT = "NEW_TEXT";
    String CHANGED_BY = "CHANGED_BY";
    String CHANGED_AT = "CHANGED_AT";

    @NotNull
    @StringLength(30)
    String getChangeKind();

    @NotNull
    @StringLength(20)
    String getDimKey();

    /** Null for a change of the dimension itself. */
    @StringLength(20)
    String getTermCode();

    @StringLength(StringLength.UNLIMITED)
    String getOldText();

    @StringLength(StringLength.UNLIMITED)
    String getNewText();

    /** The key of a person; null for the app itself. */
    @StringLength(255)
    String getChangedBy();

    /** Milliseconds since 1970, UTC. */
    long getChangedAt();
}
