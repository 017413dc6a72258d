package org.marketops.health;

import org.marketops.kernel.IssueId;

import java.util.Set;

/** Rows of one feature that belong to issues, for finding those whose issue is gone. */
public interface IssueRows {

    /** What the rows are: {@code facts} or {@code links}. */
    String what();

    /** Issues that have such rows, the ones written last first. */
    Set<IssueId> issues(int atMost);
}
