package org.marketops.metric.file;

import java.util.List;

/** What an administrator and the people of a project have set for imports. Asked anew by each import. */
public interface ImportRules {

    ImportLimits limits();

    /** The newest version of each profile that is not retired, the newest first. */
    List<OwnProfile> profiles(long projectId);

    /** The id of the time zone that days are in of which nobody says another; empty if there is none. */
    String zone();
}
