package org.marketops.template.jira;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** One making of plans from a template. Never changes. */
@Table("TEMPLATE_RUN")
@Preload
interface RunRow extends Entity {

    String RUN_ID = "RUN_ID";
    String PERSON_KEY = "PERSON_KEY";
    String PROJECT_ID = "PROJECT_ID";
    String TEMPLATE_KEY = "TEMPLATE_KEY";
    String VERSION_NO = "VERSION_NO";
    String WANTED = "WANTED";
    String OPENED_AT = "OPENED_AT";

    @Unique
    @NotNull
    @StringLength(40)
    String getRunId();

    @NotNull
    String getPersonKey();

    long getProjectId();

    @NotNull
    @StringLength(40)
    String getTemplateKey();

    int getVersionNo();

    /** The order as JSON. */
    @StringLength(StringLength.UNLIMITED)
    String getWanted();

    /** Milliseconds since 1970, UTC. */
    long getOpenedAt();
}
