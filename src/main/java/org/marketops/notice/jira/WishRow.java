package org.marketops.notice.jira;

import net.java.ao.Entity;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** What one person wants to be told. No row: everything, as HTML. */
@Table("NOTICE_WISH")
interface WishRow extends Entity {

    String PERSON_KEY = "PERSON_KEY";
    String WHEN_ASKED = "WHEN_ASKED";
    String WHEN_DECIDED = "WHEN_DECIDED";
    String AS_HTML = "AS_HTML";

    @Unique
    @NotNull
    @StringLength(190)
    String getPersonKey();

    boolean isWhenAsked();

    void setWhenAsked(boolean wanted);

    boolean isWhenDecided();

    void setWhenDecided(boolean wanted);

    boolean isAsHtml();

    void setAsHtml(boolean html);
}
