package org.marketops.delegation.jira;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** One delegation, by the keys of the two people. Never deleted: the record of a vote may speak of it. */
@Table("DELEGATION")
@Preload
interface DelegationRow extends Entity {

    String FROM_KEY = "FROM_KEY";
    String TO_KEY = "TO_KEY";
    String FIRST_DAY = "FIRST_DAY";
    String LAST_DAY = "LAST_DAY";
    String REACH_NAME = "REACH_NAME";
    String PROJECT_ID = "PROJECT_ID";
    String LIMIT_AMOUNT = "LIMIT_AMOUNT";
    String LIMIT_CURRENCY = "LIMIT_CURRENCY";
    String KEEP_TOO = "KEEP_TOO";
    String OPEN_KEY = "OPEN_KEY";
    String STOPPED_AT = "STOPPED_AT";
    String UNTOLD = "UNTOLD";

    @Indexed
    @NotNull
    String getFromKey();

    @Indexed
    @NotNull
    String getToKey();

    /** ISO 8601, so that texts are in the order of days. */
    @NotNull
    @StringLength(10)
    String getFirstDay();

    @Indexed
    @NotNull
    @StringLength(10)
    String getLastDay();

    @NotNull
    @StringLength(20)
    String getReachName();

    long getProjectId();

    /** Plain decimal digits; null without a limit. */
    @StringLength(40)
    String getLimitAmount();

    @StringLength(3)
    String getLimitCurrency();

    boolean isKeepToo();

    /** Giver, reach and first day while it is not stopped: the same form sent twice collides here. */
    @Unique
    @NotNull
    @StringLength(120)
    String getOpenKey();

    void setOpenKey(String openKey);

    /** Milliseconds since 1970, UTC; 0 while it is not stopped. */
    long getStoppedAt();

    void setStoppedAt(long stoppedAt);

    @StringLength(20)
    String getCauseName();

    void setCauseName(String causeName);

    /** Whether somebody is still to be told. */
    @Indexed
    boolean isUntold();

    void setUntold(boolean untold);
}
