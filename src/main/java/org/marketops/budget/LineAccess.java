package org.marketops.budget;

import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;

/** Who may do what with the lines of an issue. Amounts are for those only who may see money. */
public interface LineAccess {

    /** Sees the issue and may see money. */
    boolean maySee(PersonKey who, IssueId issue);

    /** Sees the lines, may edit the issue and has the right to edit budgets. */
    boolean mayEdit(PersonKey who, IssueId issue);
}
