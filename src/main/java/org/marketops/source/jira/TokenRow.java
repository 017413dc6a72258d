package org.marketops.source.jira;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** The hash of a token. The token itself is kept nowhere. */
@Table("SOURCE_TOKEN")
@Preload
interface TokenRow extends Entity {

    @NotNull
    @Indexed
    long getSourceId();

    void setSourceId(long sourceId);

    @NotNull
    @Unique
    @StringLength(64)
    String getTokenHash();

    void setTokenHash(String tokenHash);

    @NotNull
    @StringLength(20)
    String getTokenStart();

    void setTokenStart(String tokenStart);

    @NotNull
    long getMadeAt();

    void setMadeAt(long madeAt);

    long getLastUsedAt();

    void setLastUsedAt(long lastUsedAt);

    /** 0 while it counts. */
    long getRevokedAt();

    void setRevokedAt(long revokedAt);
}
