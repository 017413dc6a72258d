package com.atlassian.jira.avatar;

import com.atlassian.jira.icon.IconType;

/** Signature of the host type; members as far as they are called. */
public interface AvatarManager {
    Long getDefaultAvatarId(IconType type);
}
