package org.marketops.health;

import org.marketops.kernel.IssueId;

/** Whether the host still knows an issue. */
public interface Issues {

    boolean exists(IssueId issue);
}
