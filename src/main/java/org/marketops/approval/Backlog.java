package org.marketops.approval;

import java.util.List;

/** What of all plans together is not finished, for those who look after the whole. */
public interface Backlog {

    /** Tasks of all plans that are open, the oldest first. One statement. */
    List<Task> openTasks(int atMost);
}
