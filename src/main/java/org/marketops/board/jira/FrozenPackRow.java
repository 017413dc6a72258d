package org.marketops.board.jira;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** A pack that was frozen, in both renderings. Nothing changes or deletes it. */
@Table("FROZEN_PACK")
@Preload
interface FrozenPackRow extends Entity {

    String PACK_KEY = "PACK_KEY";
    String QUARTER_KEY = "QUARTER_KEY";
    String VERSION_NO = "VERSION_NO";
    String WITH_MONEY = "WITH_MONEY";
    String WITHOUT_MONEY = "WITHOUT_MONEY";
    String HASH_WITH = "HASH_WITH";
    String HASH_WITHOUT = "HASH_WITHOUT";
    String FROZEN_BY = "FROZEN_BY";
    String FROZEN_AT = "FROZEN_AT";
    String REASON_TEXT = "REASON_TEXT";

    /** Project, quarter and version. */
    @Unique
    @NotNull
    @StringLength(64)
    String getPackKey();

    /** Project and quarter. */
    @Indexed
    @NotNull
    @StringLength(64)
    String getQuarterKey();

    int getVersionNo();

    @StringLength(StringLength.UNLIMITED)
    String getWithMoney();

    @StringLength(StringLength.UNLIMITED)
    String getWithoutMoney();

    @StringLength(64)
    String getHashWith();

    @StringLength(64)
    String getHashWithout();

    String getFrozenBy();

    /** Milliseconds since 1970, UTC. */
    long getFrozenAt();

    @StringLength(400)
    String getReasonText();
}
