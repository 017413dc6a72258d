package org.marketops.metric.jira;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** One a project and source. Who imports changes it first, and whoever comes at the same time waits until the database lets go of it. */
@Table("IMPORT_TURN")
@Preload
interface ImportTurnRow extends Entity {

    @NotNull
    @Unique
    @StringLength(80)
    String getTurnKey();

    void setTurnKey(String turnKey);

    long getTurn();

    void setTurn(long turn);
}
