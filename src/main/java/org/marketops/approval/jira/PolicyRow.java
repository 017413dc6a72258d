package org.marketops.approval.jira;

import net.java.ao.Entity;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** One version of the policy. Only getters: a version never changes. */
@Table("APPROVAL_POLICY")
interface PolicyRow extends Entity {

    String VERSION_NO = "VERSION_NO";
    String POLICY_KEY = "POLICY_KEY";
    String STAGES = "STAGES";
    String AUTHOR_KEY = "AUTHOR_KEY";
    String CREATED_AT = "CREATED_AT";

    @Unique
    @NotNull
    int getVersionNo();

    /** Null in rows of the first builds. */
    @StringLength(40)
    String getPolicyKey();

    /** The whole policy as JSON. */
    @StringLength(StringLength.UNLIMITED)
    String getStages();

    String getAuthorKey();

    /** Milliseconds since 1970, UTC. */
    long getCreatedAt();
}
