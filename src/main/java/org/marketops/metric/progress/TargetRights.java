package org.marketops.metric.progress;

import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;

/** Who may see and set targets. */
public interface TargetRights {

    boolean maySee(PersonKey who, IssueId issue);

    /** Needs the right to edit the issue. */
    boolean maySet(PersonKey who, IssueId issue);

    /** Needs the right to administer the project. */
    boolean maySetOfProject(PersonKey who, long project);

    boolean maySeeMoney(PersonKey who);
}
