package org.marketops.webhook.jira;

import net.java.ao.Entity;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** One address that is told. The secret stands here as it is, because each call is signed with it. */
@Table("HOOK")
interface HookRow extends Entity {

    String HOOK_NAME = "HOOK_NAME";
    String ADDRESS = "ADDRESS";
    String KINDS = "KINDS";
    String SIGNING_KEY = "SIGNING_KEY";
    String IS_ACTIVE = "IS_ACTIVE";

    @StringLength(60)
    String getHookName();

    @StringLength(400)
    String getAddress();

    /** Names of kinds, with commas between. */
    @StringLength(200)
    String getKinds();

    @StringLength(100)
    String getSigningKey();

    void setSigningKey(String key);

    boolean isIsActive();

    void setIsActive(boolean active);
}
