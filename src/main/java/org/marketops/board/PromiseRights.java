package org.marketops.board;

import org.marketops.kernel.PersonKey;

/** Who may write promises. */
public interface PromiseRights {

    /** Make promises, withdraw them, and say what became of them. */
    boolean mayWrite(PersonKey who);

    /** Whether the person sees the project with its names, not its sums alone. */
    boolean maySee(PersonKey who, long projectId);
}
