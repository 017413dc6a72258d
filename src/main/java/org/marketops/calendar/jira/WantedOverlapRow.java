package org.marketops.calendar.jira;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** One overlap that somebody wants. Deleted when it is taken back. */
@Table("WANTED_OVERLAP")
@Preload
interface WantedOverlapRow extends Entity {

    String PAIR_KEY = "PAIR_KEY";
    String ONE_ID = "ONE_ID";
    String OTHER_ID = "OTHER_ID";
    String FIRST_DAY = "FIRST_DAY";
    String LAST_DAY = "LAST_DAY";
    String PERSON_KEY = "PERSON_KEY";
    String WANTED_AT = "WANTED_AT";

    /** Both issue ids, the smaller first: two who mark the same pair at once collide here. */
    @Unique
    @NotNull
    @StringLength(50)
    String getPairKey();

    long getOneId();

    long getOtherId();

    /** Days since 1970. */
    long getFirstDay();

    void setFirstDay(long day);

    long getLastDay();

    void setLastDay(long day);

    @NotNull
    String getPersonKey();

    void setPersonKey(String person);

    /** Milliseconds since 1970, UTC. */
    long getWantedAt();

    void setWantedAt(long at);
}
