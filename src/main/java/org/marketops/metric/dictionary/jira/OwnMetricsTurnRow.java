package org.marketops.metric.dictionary.jira;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** How often the company's own metrics have changed: two changes at once collide on the next number. Only the last row is kept. */
@Table("OWN_METRIC_TURN")
@Preload
interface OwnMetricsTurnRow extends Entity {

    String SEQ = "SEQ";

    @Unique
    @NotNull
    long getSeq();

    void setSeq(long seq);
}
