package org.marketops.notice;

import org.marketops.kernel.IssueId;

/** Says that there may be something to send soon; only a hint, given before the transaction ends. */
public interface Bell {

    void ring(IssueId plan);
}
