package org.marketops.taxonomy.jira;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** One dimension of names. */
@Table("TAX_DIMENSION")
@Preload
interface DimensionRow extends Entity {

    String DIM_KEY = "DIM_KEY";
    String DIM_LABEL = "DIM_LABEL";
    String FIELD_ID = "FIELD_ID";

    @Unique
    @NotNull
    @StringLength(20)
    String getDimKey();

    /** Null for a usual one. */
    @StringLength(60)
    String getDimLabel();

    /** Null for the field that set-up made. */
    @StringLength(60)
    String getFieldId();

    void setFieldId(String field);
}
