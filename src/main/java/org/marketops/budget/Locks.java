package org.marketops.budget;

import org.marketops.kernel.IssueId;

/** Which plans' planned amounts are locked. Writing joins the transaction that is running. */
public interface Locks {

    boolean isLocked(IssueId plan);

    /** @return false if it was locked */
    boolean lock(IssueId plan, Act act);

    /** @return false if it was not locked */
    boolean unlock(IssueId plan);
}
