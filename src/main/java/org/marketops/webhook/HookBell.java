package org.marketops.webhook;

import org.marketops.kernel.IssueId;

/** Says that there may be something to call about soon; only a hint, given before the transaction ends. */
public interface HookBell {

    void ring(IssueId plan);
}
