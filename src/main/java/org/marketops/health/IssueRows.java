package org.marketops.health;

import org.marketops.kernel.IssueId;

import java.util.Set;

/** Rows of one feature that belong to issues, for finding those whose issue is gone. */
public interface IssueRows {

    /** What such a row without its issue is. */
    Finding.Kind orphan();

    /** What may safely be done with it. */
    Finding.Remedy remedy();

    /** Issues that have such rows, the ones written last first. */
    Set<IssueId> issues(int atMost);
}
