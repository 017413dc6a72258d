package org.marketops.metric.progress.jira;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** How often targets have changed: two changes at once collide on the next number. Only the last row is kept. */
@Table("TARGET_TURN")
@Preload
interface TargetTurnRow extends Entity {

    String SEQ = "SEQ";

    @Unique
    @NotNull
    long getSeq();

    void setSeq(long seq);
}
