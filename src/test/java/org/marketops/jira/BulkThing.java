package org.marketops.jira;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** A row of every kind of column that the plugin has. */
@Table("BULK_THING")
@Preload
interface BulkThing extends Entity {

    @Unique
    @NotNull
    @StringLength(60)
    String getNameText();

    Long getBigNumber();

    int getSmallNumber();

    boolean isFlag();
}
