package org.marketops.board.jira;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** One edition of a promise. Nothing changes or deletes it. */
@Table("PACK_PROMISE")
@Preload
interface PromiseRow extends Entity {

    String EDITION_KEY = "EDITION_KEY";
    String PROMISE_KEY = "PROMISE_KEY";
    String EDITION = "EDITION";
    String QUARTER_KEY = "QUARTER_KEY";
    String PROMISE_TEXT = "PROMISE_TEXT";
    String OWNER_KEY = "OWNER_KEY";
    String DUE_DAY = "DUE_DAY";
    String OBJECTIVE_ID = "OBJECTIVE_ID";
    String STATE_NAME = "STATE_NAME";
    String RESULT_TEXT = "RESULT_TEXT";

    /** Promise and edition: two who change one edition at once collide here. */
    @Unique
    @NotNull
    @StringLength(40)
    String getEditionKey();

    @NotNull
    @StringLength(20)
    String getPromiseKey();

    int getEdition();

    /** Project and quarter. */
    @Indexed
    @NotNull
    @StringLength(40)
    String getQuarterKey();

    @NotNull
    @StringLength(400)
    String getPromiseText();

    @NotNull
    @StringLength(255)
    String getOwnerKey();

    /** Empty for none. */
    @StringLength(10)
    String getDueDay();

    /** 0 for none. */
    int getObjectiveId();

    @NotNull
    @StringLength(20)
    String getStateName();

    @StringLength(400)
    String getResultText();
}
