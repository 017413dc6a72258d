package org.marketops.approval;

import org.marketops.kernel.IssueId;

import java.util.List;

/** Plans that have been submitted at some time. */
public interface PastPlans {

    /** The plans submitted last, the latest first, each once. One statement. */
    List<IssueId> latest(int atMost);
}
