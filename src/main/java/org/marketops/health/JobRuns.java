package org.marketops.health;

import java.util.List;

/** The last run of every job on every node that ran it within a day. */
public interface JobRuns {

    /** Replaces what is known of this job on this node. */
    void put(JobRun run);

    /** The latest first. */
    List<JobRun> all();
}
