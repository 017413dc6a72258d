package org.marketops.metric.file;

import java.util.List;

/** Where a project's own profiles are kept, version by version. */
public interface OwnProfiles {

    /** All versions, the newest first, retired ones too. */
    List<OwnProfile> ofProject(long projectId);

    /** A version of this name that is there already is a collision, which the transaction retries. */
    void add(long projectId, OwnProfile profile);

    /** All versions of the name; what is retired stays as it is. */
    void retire(long projectId, String name, OwnProfile.Made by);
}
