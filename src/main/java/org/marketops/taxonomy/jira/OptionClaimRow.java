package org.marketops.taxonomy.jira;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** How often options were brought in step with terms: two at once collide on the next number. Only the last row is kept. */
@Table("TAX_OPTION_CLAIM")
@Preload
interface OptionClaimRow extends Entity {

    String SEQ = "SEQ";

    @Unique
    @NotNull
    long getSeq();

    void setSeq(long seq);
}
