package org.marketops.sandbox.config;

import com.atlassian.jira.avatar.AvatarManager;
import com.atlassian.jira.icon.IconType;

/** Avatars: only the ids of the default ones, as numbers without pictures. */
public final class SandboxAvatarManager implements AvatarManager {

    private static final long ISSUE_TYPE_DEFAULT = 10300;

    @Override
    public Long getDefaultAvatarId(IconType type) {
        return ISSUE_TYPE_DEFAULT;
    }
}
