package org.marketops.metric;

import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;

/** Who may do what with numbers. */
public interface ImportRights {

    /** May see the project and edit its issues. */
    boolean mayImport(PersonKey who, long projectId);

    boolean maySee(PersonKey who, IssueId issue);
}
