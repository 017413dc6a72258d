package org.marketops.taxonomy.jira;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** The naming template of one kind of issue. */
@Table("TAX_TEMPLATE")
@Preload
interface NameTemplateRow extends Entity {

    String KIND_KEY = "KIND_KEY";
    String TEMPLATE_TEXT = "TEMPLATE_TEXT";

    @Unique
    @NotNull
    @StringLength(20)
    String getKindKey();

    @StringLength(250)
    String getTemplateText();

    void setTemplateText(String text);
}
