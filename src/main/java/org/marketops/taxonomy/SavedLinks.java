package org.marketops.taxonomy;

import org.marketops.kernel.IssueId;

import java.util.List;

/** Links by issue. Saving the same address on an issue twice collides. */
public interface SavedLinks {

    /** The latest first. */
    List<SavedLink> of(IssueId issue);

    void add(SavedLink link);
}
