package org.marketops.taxonomy.jira;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** One term of a dimension. */
@Table("TAX_TERM")
@Preload
interface TermRow extends Entity {

    String DIM_KEY = "DIM_KEY";
    String TERM_KEY = "TERM_KEY";
    String LABEL_KEY = "LABEL_KEY";
    String TERM_CODE = "TERM_CODE";
    String TERM_LABEL = "TERM_LABEL";
    String SYNONYMS = "SYNONYMS";
    String IS_ACTIVE = "IS_ACTIVE";
    String REPLACED_BY = "REPLACED_BY";

    @Indexed
    @NotNull
    @StringLength(20)
    String getDimKey();

    /** {@code dimension:code}: two who add the same code at once collide here. */
    @Unique
    @NotNull
    @StringLength(50)
    String getTermKey();

    /** Dimension and label without case, blanks and dashes: two who add the same label at once collide here. */
    @Unique
    @NotNull
    @StringLength(220)
    String getLabelKey();

    void setLabelKey(String key);

    @NotNull
    @StringLength(20)
    String getTermCode();

    @NotNull
    @StringLength(60)
    String getTermLabel();

    void setTermLabel(String label);

    /** One a line; null for none. */
    @StringLength(StringLength.UNLIMITED)
    String getSynonyms();

    void setSynonyms(String lines);

    boolean isIsActive();

    void setIsActive(boolean active);

    /** The code of another term; null for none. */
    @StringLength(20)
    String getReplacedBy();

    void setReplacedBy(String code);
}
