package org.marketops.template.jira;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** One version of a template. Its content never changes; only retiring sets a mark. */
@Table("PLAN_TEMPLATE")
@Preload
interface TemplateRow extends Entity {

    String TEMPLATE_KEY = "TEMPLATE_KEY";
    String VERSION_NO = "VERSION_NO";
    String KEY_AND_VERSION = "KEY_AND_VERSION";
    String CONTENT = "CONTENT";
    String AUTHOR_KEY = "AUTHOR_KEY";
    String SAVED_AT = "SAVED_AT";
    String RETIRED = "RETIRED";

    @Indexed
    @NotNull
    @StringLength(40)
    String getTemplateKey();

    int getVersionNo();

    /** Two who save at once collide here. */
    @Unique
    @NotNull
    @StringLength(60)
    String getKeyAndVersion();

    /** The template as JSON. */
    @StringLength(StringLength.UNLIMITED)
    String getContent();

    @NotNull
    String getAuthorKey();

    /** Milliseconds since 1970, UTC. */
    long getSavedAt();

    boolean isRetired();

    void setRetired(boolean retired);
}
